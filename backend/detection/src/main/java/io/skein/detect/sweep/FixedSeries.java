// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sweep;

import io.skein.detect.party.PartyTransfers;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Payments at a fixed price, one after the other: instalments, rent, wages, subscriptions.
 *
 * <p>A series is all transfers of one amount and currency from one party to another, if there are at least {@value #LEAST_PAYMENTS} and each
 * follows the one before by at least {@value #LEAST_DAYS} days, evenly: no distance differs from their median by more than a fifth, or by
 * more than {@value #SLACK_HOURS} hours for weekends. What comes daily is no series: nobody pays rent every day, but one who splits a sum does.
 *
 * <p>Cost: time and memory in the transfers given.
 */
public final class FixedSeries {

    private static final int LEAST_PAYMENTS = 3;
    private static final int LEAST_DAYS = 5;
    private static final int SLACK_HOURS = 60;
    private static final double SLACK_SHARE = 0.2;
    private static final long MILLIS_PER_HOUR = 3_600_000;
    private static final long LEAST_MILLIS = LEAST_DAYS * 24 * MILLIS_PER_HOUR;

    private final TransferWindow window;
    private final PartyTransfers parties;

    public FixedSeries(TransferWindow window, PartyTransfers parties) {
        this.window = window;
        this.parties = parties;
    }

    /** What the payments of a series have in common. */
    private record Terms(int from, int to, String currency, long amountMinor) {}

    /** {@return the transfers that belong to no series, in their order} */
    public int[] without(int[] transfers) {
        if (transfers.length < LEAST_PAYMENTS) {
            return transfers;
        }
        Map<Terms, IntArrayList> placesByTerms = new HashMap<>();
        for (int place = 0; place < transfers.length; place++) {
            placesByTerms
                    .computeIfAbsent(terms(transfers[place]), none -> new IntArrayList())
                    .add(place);
        }
        BitSet regular = new BitSet();
        for (IntArrayList places : placesByTerms.values()) {
            if (isSeries(transfers, places)) {
                places.forEach(regular::set);
            }
        }
        return IntStream.range(0, transfers.length)
                .filter(place -> !regular.get(place))
                .map(place -> transfers[place])
                .toArray();
    }

    private Terms terms(int transfer) {
        return new Terms(
                parties.from(transfer),
                parties.to(transfer),
                window.paidCurrency(transfer).code(),
                window.paidMinor(transfer));
    }

    private boolean isSeries(int[] transfers, IntArrayList places) {
        if (places.size() < LEAST_PAYMENTS) {
            return false;
        }
        long[] distances = new long[places.size() - 1];
        for (int next = 1; next < places.size(); next++) {
            distances[next - 1] = window.epochMillis(transfers[places.getInt(next)])
                    - window.epochMillis(transfers[places.getInt(next - 1)]);
        }
        Arrays.sort(distances);
        long median = distances[distances.length / 2];
        double slack = Math.max(SLACK_HOURS * MILLIS_PER_HOUR, median * SLACK_SHARE);
        return distances[0] >= LEAST_MILLIS
                && median - distances[0] <= slack
                && distances[distances.length - 1] - median <= slack;
    }
}
