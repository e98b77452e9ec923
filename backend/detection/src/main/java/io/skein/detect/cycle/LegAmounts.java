// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.detect.money.Legs;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Amounts of legs as far as they can be compared: in the base currency, or among each other in one currency. */
final class LegAmounts {

    private final Legs legs;

    LegAmounts(Legs legs) {
        this.legs = legs;
    }

    /** {@return what left, in major units of the base currency; not a number without a rate} */
    double paid(int leg) {
        return legs.paid(leg);
    }

    /** {@return {@link #paid} of every transfer, computed once for the view: precise enough to leave out what cannot match} */
    static Rough rough(GraphView view) {
        TransferWindow window = view.transfers();
        return view.derived().get(Rough.class, window.interval(), () -> {
            float[] values = new float[window.transferCount()];
            boolean all = true;
            for (int transfer = 0; transfer < values.length; transfer++) {
                values[transfer] = (float) view.paidInBase(transfer).orElse(Double.NaN);
                all &= !Float.isNaN(values[transfer]);
            }
            return new Rough(values, all);
        });
    }

    /** {@return what arrived, in major units of the base currency; not a number without a rate} */
    double received(int leg) {
        return legs.received(leg);
    }

    /** {@return what a later leg pays, as a share of what the first paid} */
    OptionalDouble paidShare(int first, int later) {
        return share(first, legs.paidMinor(later), legs.paidCurrency(later), paid(later));
    }

    /** {@return what a later leg brings, as a share of what the first paid} */
    OptionalDouble receivedShare(int first, int later) {
        return share(first, legs.receivedMinor(later), legs.receivedCurrency(later), received(later));
    }

    /** {@return what came round in a cycle in the base currency: what the last leg brought, at most what the first paid} */
    OptionalDouble returned(int[] cycle) {
        double amount = Math.min(paid(cycle[0]), received(cycle[cycle.length - 1]));
        return Double.isNaN(amount) ? OptionalDouble.empty() : OptionalDouble.of(amount);
    }

    /** {@return whether the later transfer brings back exactly what the first paid} */
    boolean isRefund(int first, int later) {
        return legs.paidMinor(first) == legs.receivedMinor(later)
                && legs.paidCurrency(first).equals(legs.receivedCurrency(later));
    }

    /** {@return whether the amounts of a cycle, its legs in time order, are those of a round trip} */
    boolean areRoundTrip(CycleParameters.Amounts bounds, int[] cycle, int length) {
        int first = cycle[0];
        int last = cycle[length - 1];
        if (length == 2 && bounds.ignoreRefunds() && isRefund(first, last)) {
            return false;
        }
        double least = bounds.minReturnedShare();
        for (int leg = 1; leg < length; leg++) {
            OptionalDouble share = paidShare(first, cycle[leg]);
            boolean isLike = share.isEmpty() || (share.getAsDouble() >= least && share.getAsDouble() * least <= 1);
            if (!isLike || grows(cycle[leg - 1], cycle[leg], bounds.maxGrowth())) {
                return false;
            }
        }
        OptionalDouble returned = receivedShare(first, last);
        return returned.isEmpty() || returned.getAsDouble() >= least;
    }

    /** {@return whether all amounts lie near the first in the base currency; what the detector's search asks of them} */
    boolean areAlike(CycleParameters.Amounts bounds, int[] transfers) {
        double share = CycleRules.slightlyBelow(bounds.minReturnedShare());
        double first = paid(transfers[0]);
        return Arrays.stream(transfers)
                .mapToDouble(this::paid)
                .noneMatch(later -> later < first * share || later * share > first);
    }

    /** {@return whether a leg pays more than the one before can have fed} */
    private boolean grows(int before, int leg, double most) {
        if (legs.receivedCurrency(before).equals(legs.paidCurrency(leg))) {
            return legs.paidMinor(leg) > legs.receivedMinor(before) * (1 + most);
        }
        return legs.paid(leg) > legs.received(before) * (1 + most);
    }

    private OptionalDouble share(int first, long laterMinor, CurrencyUnit laterCurrency, double laterValue) {
        if (legs.paidCurrency(first).equals(laterCurrency)) {
            return OptionalDouble.of((double) laterMinor / legs.paidMinor(first));
        }
        double share = laterValue / paid(first);
        return Double.isNaN(share) ? OptionalDouble.empty() : OptionalDouble.of(share);
    }

    /**
     * Amounts in the base currency.
     *
     * @param values by transfer; not a number without a rate
     * @param areAllPriced whether every transfer has a rate
     */
    record Rough(float[] values, boolean areAllPriced) {}
}
