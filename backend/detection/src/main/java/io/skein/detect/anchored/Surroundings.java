// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.anchored;

import io.skein.model.TimeWindow;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.Int2BooleanMap;
import it.unimi.dsi.fastutil.ints.Int2BooleanOpenHashMap;
import java.time.Instant;

/** What a walk from one account sees: transfers of an interval, and which accounts in it are hubs. Not thread-safe. */
public final class Surroundings {

    private final TransferWindow window;
    private final int anchor;
    private final int hubDegree;
    private final long firstMillis;
    private final long lastMillis;
    private final Int2BooleanOpenHashMap hubs = new Int2BooleanOpenHashMap();

    /**
     * @param window transfers, perhaps of a longer time
     * @param anchor the account asked about, which is never a hub
     * @param interval which transfers count
     * @param hubDegree accounts with more transfers than this in the interval are hubs
     */
    public Surroundings(TransferWindow window, int anchor, TimeWindow interval, int hubDegree) {
        this.window = window;
        this.anchor = anchor;
        this.hubDegree = hubDegree;
        this.firstMillis = millisAtOrAfter(interval.from());
        this.lastMillis = millisAtOrAfter(interval.to()) - 1;
    }

    /** {@return the account asked about} */
    public int anchor() {
        return anchor;
    }

    /** {@return the first millisecond of the interval} */
    public long firstMillis() {
        return firstMillis;
    }

    /** {@return the last millisecond of the interval} */
    public long lastMillis() {
        return lastMillis;
    }

    /** {@return whether a walk must not pass through the account} */
    public boolean isHub(int account) {
        if (account == anchor) {
            return false;
        }
        if (window.outEnd(account) - window.outStart(account) + window.inEnd(account) - window.inStart(account)
                <= hubDegree) {
            return false;
        }
        return hubs.computeIfAbsent(account, this::isCrowded);
    }

    /** {@return the hubs met so far, ascending} */
    public int[] hubs() {
        return hubs.int2BooleanEntrySet().stream()
                .filter(Int2BooleanMap.Entry::getBooleanValue)
                .mapToInt(Int2BooleanMap.Entry::getIntKey)
                .sorted()
                .toArray();
    }

    private boolean isCrowded(int account) {
        int paid = window.firstOutAfter(account, lastMillis) - window.firstOutAfter(account, firstMillis - 1);
        int received = window.firstInAfter(account, lastMillis) - window.firstInAfter(account, firstMillis - 1);
        return paid + received > hubDegree;
    }

    private static long millisAtOrAfter(Instant instant) {
        if (instant.isBefore(Instant.ofEpochMilli(Long.MIN_VALUE))) {
            return Long.MIN_VALUE / 4;
        }
        if (instant.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE))) {
            return Long.MAX_VALUE / 4;
        }
        long millis = instant.toEpochMilli();
        return instant.isAfter(Instant.ofEpochMilli(millis)) ? millis + 1 : millis;
    }
}
