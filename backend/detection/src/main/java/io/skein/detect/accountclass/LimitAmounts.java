// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accountclass;

import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import java.util.OptionalDouble;

/**
 * What transfers come to in the currency of the limits.
 *
 * <p>Amounts are whole minor units in a double, which adds them exactly as far as anybody has money.
 */
final class LimitAmounts {

    private final GraphView view;
    private final TransferWindow window;
    private final RateTable rates;
    private final CurrencyUnit currency;
    private final long oneMajor;

    LimitAmounts(GraphView view, LimitCurrency limits) {
        this.view = view;
        this.window = view.transfers();
        this.rates = view.rates();
        this.currency = limits.in(rates.base());
        this.oneMajor = minor(1);
    }

    /** {@return the currency of the limits} */
    CurrencyUnit currency() {
        return currency;
    }

    /** {@return so many major units as minor ones} */
    long minor(double major) {
        return Math.round(major * Math.pow(10, currency.minorDigits()));
    }

    /**
     * {@return whole minor units: as they were paid or received in that currency, else what was paid, converted through the base currency
     *     by the rates of the day; empty if one of the two has no rate}
     */
    OptionalDouble of(int transfer) {
        if (window.paidCurrency(transfer).equals(currency)) {
            return OptionalDouble.of((double) window.paidMinor(transfer));
        }
        if (window.receivedCurrency(transfer).equals(currency)) {
            return OptionalDouble.of((double) window.receivedMinor(transfer));
        }
        OptionalDouble inBase = view.paidInBase(transfer);
        OptionalDouble rate = rates.inBase(oneMajor, currency, window.epochMillis(transfer));
        return inBase.isEmpty() || rate.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.rint(inBase.getAsDouble() / rate.getAsDouble() * oneMajor));
    }

    /** {@return what transfers come to, in minor units, without those that cannot be converted} */
    double sum(int[] transfers) {
        double sum = 0;
        for (int transfer : transfers) {
            sum += of(transfer).orElse(0);
        }
        return sum;
    }

    /** {@return whether a transfer could be compared if only the currency of the limits had a rate} */
    boolean lacksOnlyRateOfLimits(int transfer) {
        return of(transfer).isEmpty() && view.paidInBase(transfer).isPresent();
    }
}
