// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.profile;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Collection;

/** When each account moved money: first, last, how often, and how long it rested between. */
final class Paces {

    private static final double SECONDS_A_DAY = 86_400;

    private final Object2IntOpenHashMap<String> indices = new Object2IntOpenHashMap<>();
    private final LongArrayList first = new LongArrayList();
    private final LongArrayList last = new LongArrayList();
    private final IntArrayList counts = new IntArrayList();
    private final Histogram rests = new Histogram();
    private long untimely;

    Paces() {
        indices.defaultReturnValue(-1);
    }

    /** {@return the number of an account, from 0} */
    int indexOf(String accountId) {
        int known = indices.getInt(accountId);
        if (known >= 0) {
            return known;
        }
        indices.put(accountId, indices.size());
        first.add(Long.MAX_VALUE);
        last.add(Long.MIN_VALUE);
        counts.add(0);
        return indices.size() - 1;
    }

    /** Notes that an account paid or was paid. */
    void moved(int account, long second) {
        if (counts.getInt(account) > 0) {
            rest(second - last.getLong(account));
        }
        first.set(account, Math.min(second, first.getLong(account)));
        last.set(account, Math.max(second, last.getLong(account)));
        counts.set(account, counts.getInt(account) + 1);
    }

    private void rest(long seconds) {
        if (seconds < 0) {
            untimely++;
        } else {
            rests.add(seconds / SECONDS_A_DAY);
        }
    }

    int size() {
        return indices.size();
    }

    /** {@return how many accounts of that collection moved} */
    int among(Collection<String> accountIds) {
        int found = 0;
        for (String accountId : accountIds) {
            found += indices.containsKey(accountId) ? 1 : 0;
        }
        return found;
    }

    long untimely() {
        return untimely;
    }

    Histogram rests() {
        return rests;
    }

    Histogram transfers() {
        Histogram histogram = new Histogram();
        counts.forEach(histogram::add);
        return histogram;
    }

    /** {@return days from the first transfer to the last, of accounts with two or more} */
    Histogram lives() {
        Histogram histogram = new Histogram();
        for (int account = 0; account < counts.size(); account++) {
            if (counts.getInt(account) > 1) {
                histogram.add((last.getLong(account) - first.getLong(account)) / SECONDS_A_DAY);
            }
        }
        return histogram;
    }
}
