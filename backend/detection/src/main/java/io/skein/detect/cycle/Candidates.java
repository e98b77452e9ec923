// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.detect.money.FlowLedger;
import io.skein.exec.Cancellation;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.BitSet;

/**
 * The transfers of a window that may be part of a cycle.
 *
 * @param admitted which ones
 * @param values amounts paid in the base currency, not a number without a rate; empty if amounts do not matter
 * @param hubs accounts left out for their number of transfers
 * @param withoutRate how many admitted transfers are in a currency without a rate
 */
record Candidates(BitSet admitted, float[] values, int hubs, int withoutRate) {

    private static final int POLL_EVERY = 8_192;

    static Candidates of(GraphView view, CycleParameters parameters, Cancellation cancellation) {
        TransferWindow window = view.transfers();
        LegAmounts amounts = new LegAmounts(view);
        BitSet hubs = hubs(window, parameters.hubDegree());
        BitSet admitted = new BitSet(window.transferCount());
        boolean compares = parameters.amounts().minReturnedShare() > 0;
        float[] values = new float[compares ? window.transferCount() : 0];
        int withoutRate = 0;
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            if (transfer % POLL_EVERY == 0) {
                cancellation.check();
            }
            if (hubs.get(window.from(transfer)) || hubs.get(window.to(transfer))) {
                continue;
            }
            double value = amounts.paid(transfer);
            if (value < parameters.amounts().min()) {
                continue;
            }
            admitted.set(transfer);
            withoutRate += Double.isNaN(value) ? 1 : 0;
            if (compares) {
                values[transfer] = (float) value;
            }
        }
        return new Candidates(admitted, values, hubs.cardinality(), withoutRate);
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
