// SPDX-License-Identifier: Apache-2.0
package io.skein.feature;

import io.skein.window.GraphView;
import java.util.OptionalDouble;

/** What every transfer paid, in hundredths of the base currency: whole numbers, so that sums do not depend on their order. */
final class BaseAmounts {

    static final double PER_MAJOR = 100;

    private final long[] hundredths;
    private final boolean[] known;

    BaseAmounts(GraphView view) {
        int count = view.transfers().transferCount();
        hundredths = new long[count];
        known = new boolean[count];
        for (int transfer = 0; transfer < count; transfer++) {
            OptionalDouble paid = view.paidInBase(transfer);
            known[transfer] = paid.isPresent();
            hundredths[transfer] = Math.round(paid.orElse(0) * PER_MAJOR);
        }
    }

    /** {@return hundredths of the base currency; 0 where there is no rate} */
    long hundredths(int transfer) {
        return hundredths[transfer];
    }

    /** {@return major units of the base currency; NaN where there is no rate} */
    double major(int transfer) {
        return known[transfer] ? hundredths[transfer] / PER_MAJOR : Double.NaN;
    }

    /** {@return whether two amounts are of one size: neither is above twice the other, or one has no rate} */
    boolean areAlike(int transfer, int other) {
        if (!known[transfer] || !known[other]) {
            return true;
        }
        long one = hundredths[transfer];
        long two = hundredths[other];
        return one <= 2 * two && two <= 2 * one;
    }
}
