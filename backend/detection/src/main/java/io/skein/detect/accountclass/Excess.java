// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accountclass;

import io.skein.detect.money.BaseSum;
import io.skein.window.GraphView;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/** Adds up periods that exceed a limit. */
final class Excess {

    private final GraphView view;
    private final double limit;
    private final IntArrayList transfers = new IntArrayList();
    private int periods;
    private double greatestShare;

    Excess(GraphView view, double limit) {
        this.view = view;
        this.limit = limit;
    }

    /** Takes the transfers of one period. */
    void add(int[] all, int begin, int end) {
        int[] period = Arrays.copyOfRange(all, begin, end);
        double share = BaseSum.paid(view, period).known() / limit;
        if (share > 1) {
            periods++;
            greatestShare = Math.max(greatestShare, share);
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
