// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.detect.money.FlowLedger;
import io.skein.detect.money.Legs;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.BitSet;

/**
 * The legs of a window that may be part of a cycle.
 *
 * @param legs transfers, and sums of parallel ones
 * @param admitted which of them
 * @param values amounts paid in the base currency, not a number without a rate; empty if amounts do not matter
 * @param hubs accounts left out for their number of transfers
 * @param withoutRate how many admitted legs are in a currency without a rate
 */
record Candidates(Legs legs, BitSet admitted, float[] values, int hubs, int withoutRate) {

    private static final int POLL_EVERY = 8_192;

    static Candidates of(GraphView view, CycleParameters parameters, RunContext context) {
        double least = parameters.amounts().min();
        BitSet hubs = hubs(view.transfers(), parameters.hubDegree());
        Legs legs =
                Legs.of(view, parameters.times().pieceSpan(), least, account -> !hubs.get(account), new Pace(context));
        BitSet admitted = new BitSet(legs.count());
        boolean compares = parameters.amounts().minReturnedShare() > 0;
        float[] values = new float[compares ? legs.count() : 0];
        int withoutRate = 0;
        for (int leg = 0; leg < legs.count(); leg++) {
            if (leg % POLL_EVERY == 0) {
                context.cancellation().check();
            }
            if (hubs.get(legs.from(leg)) || hubs.get(legs.to(leg))) {
                continue;
            }
            double value = legs.paid(leg);
            if (value < least) {
                continue;
            }
            admitted.set(leg);
            withoutRate += Double.isNaN(value) ? 1 : 0;
            if (compares) {
                values[leg] = (float) value;
            }
        }
        return new Candidates(legs, admitted, values, hubs.cardinality(), withoutRate);
    }

    /** {@return how many transfers may be part of a cycle by themselves} */
    int transfers() {
        return admitted.get(0, legs.window().transferCount()).cardinality();
    }

    /** {@return how many sums of transfers may} */
    int sums() {
        return admitted.cardinality() - transfers();
    }

    private static BitSet hubs(TransferWindow window, int limit) {
        BitSet hubs = new BitSet(window.accountCount());
        for (int account = 0; account < window.accountCount(); account++) {
            if (FlowLedger.degree(window, account) > limit) {
                hubs.set(account);
            }
        }
        return hubs;
    }
}
