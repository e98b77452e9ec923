// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.model.CurrencyUnit;
import io.skein.window.Derived;
import io.skein.window.GraphView;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Amounts of transfers as far as they can be compared: in the base currency, or among each other in one currency. */
final class LegAmounts {

    private final TransferWindow window;
    private final RateTable rates;
    private final Derived derived;

    LegAmounts(GraphView view) {
        this.window = view.transfers();
        this.rates = view.rates();
        this.derived = view.derived();
    }

    /** {@return what left, in major units of the base currency; not a number without a rate} */
    double paid(int transfer) {
        return rates.inBase(window.paidMinor(transfer), window.paidCurrency(transfer), window.epochMillis(transfer))
                .orElse(Double.NaN);
    }

    /** {@return {@link #paid} of every transfer, computed once for the view: precise enough to leave out what cannot match} */
    Rough rough() {
        return derived.get(Rough.class, window.interval(), () -> {
            float[] values = new float[window.transferCount()];
            boolean all = true;
            for (int transfer = 0; transfer < values.length; transfer++) {
                values[transfer] = (float) paid(transfer);
                all &= !Float.isNaN(values[transfer]);
            }
            return new Rough(values, all);
        });
    }

    /** {@return what arrived, in major units of the base currency; not a number without a rate} */
    double received(int transfer) {
        return rates.inBase(
                        window.receivedMinor(transfer), window.receivedCurrency(transfer), window.epochMillis(transfer))
                .orElse(Double.NaN);
    }

    /** {@return what a later transfer pays, as a share of what the first paid} */
    OptionalDouble paidShare(int first, int later) {
        return share(first, window.paidMinor(later), window.paidCurrency(later), paid(later));
    }

    /** {@return what a later transfer brings, as a share of what the first paid} */
    OptionalDouble receivedShare(int first, int later) {
        return share(first, window.receivedMinor(later), window.receivedCurrency(later), received(later));
    }

    /** {@return what came round in a cycle in the base currency: what the last leg brought, at most what the first paid} */
    OptionalDouble returned(int[] cycle) {
        double amount = Math.min(paid(cycle[0]), received(cycle[cycle.length - 1]));
        return Double.isNaN(amount) ? OptionalDouble.empty() : OptionalDouble.of(amount);
    }

    /** {@return whether the later transfer brings back exactly what the first paid} */
    boolean isRefund(int first, int later) {
        return window.paidMinor(first) == window.receivedMinor(later)
                && window.paidCurrency(first).equals(window.receivedCurrency(later));
    }

    /** {@return whether the amounts of a cycle, its transfers in time order, are those of a round trip} */
    boolean areRoundTrip(CycleParameters.Amounts bounds, int[] transfers, int length) {
        int first = transfers[0];
        int last = transfers[length - 1];
        if (length == 2 && bounds.ignoreRefunds() && isRefund(first, last)) {
            return false;
        }
        double least = bounds.minReturnedShare();
        for (int leg = 1; leg < length && least > 0; leg++) {
            OptionalDouble share = paidShare(first, transfers[leg]);
            if (share.isPresent() && (share.getAsDouble() < least || share.getAsDouble() * least > 1)) {
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

    private OptionalDouble share(int first, long laterMinor, CurrencyUnit laterCurrency, double laterValue) {
        if (window.paidCurrency(first).equals(laterCurrency)) {
            return OptionalDouble.of((double) laterMinor / window.paidMinor(first));
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
