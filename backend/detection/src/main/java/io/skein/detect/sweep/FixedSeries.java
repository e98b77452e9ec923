// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sweep;

import io.skein.detect.party.PartyTransfers;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * Payments at a fixed price, one after the other: instalments, rent, wages, subscriptions.
 *
 * <p>A series is all transfers of one amount and currency from one party to another, if there are at least {@value #LEAST_PAYMENTS} and each
 * follows the one before by at least {@value #LEAST_DAYS} days, evenly: no distance differs from their median by more than a fifth, or by
 * more than {@value #SLACK_HOURS} hours for weekends. What comes daily is no series: nobody pays rent every day, but one who splits a sum does.
 *
 * <p>Cost: time O(n log n) and memory O(n) in the transfers given.
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

    /** {@return the transfers that belong to no series, in their order} */
    public int[] without(int[] transfers) {
        if (transfers.length < LEAST_PAYMENTS) {
            return transfers;
        }
        int[] byTerms = transfers.clone();
        IntArrays.quickSort(byTerms, this::byTerms);
        int kept = 0;
        int begin = 0;
        while (begin < byTerms.length) {
            int end = begin + 1;
            while (end < byTerms.length && compareTerms(byTerms[begin], byTerms[end]) == 0) {
                end++;
            }
            if (!isSeries(byTerms, begin, end)) {
                System.arraycopy(byTerms, begin, byTerms, kept, end - begin);
                kept += end - begin;
            }
            begin = end;
        }
        Arrays.sort(byTerms, 0, kept);
        return Arrays.copyOf(byTerms, kept);
    }

    private int byTerms(int one, int other) {
        int terms = compareTerms(one, other);
        return terms == 0 ? Integer.compare(one, other) : terms;
    }

    private int compareTerms(int one, int other) {
        int order = Integer.compare(parties.from(one), parties.from(other));
        order = order == 0 ? Integer.compare(parties.to(one), parties.to(other)) : order;
        order = order == 0 ? Long.compare(window.paidMinor(one), window.paidMinor(other)) : order;
        return order == 0
                ? window.paidCurrency(one)
                        .code()
                        .compareTo(window.paidCurrency(other).code())
                : order;
    }

    private boolean isSeries(int[] transfers, int begin, int end) {
        if (end - begin < LEAST_PAYMENTS) {
            return false;
        }
        long[] distances = new long[end - begin - 1];
        for (int place = begin + 1; place < end; place++) {
            distances[place - begin - 1] =
                    window.epochMillis(transfers[place]) - window.epochMillis(transfers[place - 1]);
        }
        Arrays.sort(distances);
        long median = distances[distances.length / 2];
        double slack = Math.max(SLACK_HOURS * MILLIS_PER_HOUR, median * SLACK_SHARE);
        return distances[0] >= LEAST_MILLIS
                && median - distances[0] <= slack
                && distances[distances.length - 1] - median <= slack;
    }
}
