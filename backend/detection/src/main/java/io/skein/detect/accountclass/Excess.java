// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accountclass;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/** Adds up periods that exceed a limit. */
final class Excess {

    private final LimitAmounts amounts;
    private final long limit;
    private final IntArrayList transfers = new IntArrayList();
    private int periods;
    private double greatestShare;

    /** Makes one for a limit in major units. */
    Excess(LimitAmounts amounts, double limit) {
        this.amounts = amounts;
        this.limit = amounts.minor(limit);
    }

    /** Takes the transfers of one period. */
    void add(int[] all, int begin, int end) {
        int[] period = Arrays.copyOfRange(all, begin, end);
        double sum = amounts.sum(period);
        if (sum > limit) {
            periods++;
            greatestShare = Math.max(greatestShare, sum / limit);
            transfers.addElements(transfers.size(), period);
        }
    }

    int periods() {
        return periods;
    }

    double greatestShare() {
        return greatestShare;
    }

    int[] transfers() {
        return transfers.toIntArray();
    }
}
