// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.model.CurrencyUnit;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a run takes its rates from. It asks once, so that all of it converts alike; the next run sees what has changed since. */
public interface RateSource {

    /** {@return the currency in which amounts are compared} */
    CurrencyUnit base();

    /**
     * {@return the rates there are now}
     *
     * @throws io.skein.model.PlatformException INVALID_INPUT if they cannot be read
     */
    Reading read();

    /**
     * Rates, and what of their file could not be used.
     *
     * @param rates what could be used
     * @param rejected how many lines could not
     * @param quarantine where those are, or null if there are none
     */
    record Reading(Rates rates, long rejected, @Nullable Path quarantine) {}
}
