// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accountclass;

import io.skein.model.CurrencyUnit;

/** In which currency limits are stated. */
public enum LimitCurrency {
    /** Yuan, as in the notices. */
    CNY,
    /** The base currency of the run, for limits of other countries. */
    BASE;

    private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

    /** {@return the currency, in a run with that base currency} */
    CurrencyUnit in(CurrencyUnit base) {
        return this == CNY ? YUAN : base;
    }
}
