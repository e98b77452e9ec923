// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.evidence;

import io.skein.detect.ParameterValues;
import io.skein.model.CurrencyUnit;
import io.skein.model.TimeWindow;
import io.skein.window.WatchList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything besides the facts that a finding was derived from. With the facts as known at the watermark it gives the same
 * finding again.
 *
 * @param parameters all parameter values of the detector
 * @param dataWatermark facts recorded later were not seen
 * @param window which transfers were looked at, by execution time
 * @param baseCurrency amounts were compared in it
 * @param rates conversions into it, sorted by currency, then day
 * @param maxFindings limit of the run
 * @param maxWork limit of the run
 * @param scoreModel name and version of the score model
 * @param watchLists versions of the lists that were in force, by name
 */
public record Derivation(
        ParameterValues parameters,
        Instant dataWatermark,
        TimeWindow window,
        CurrencyUnit baseCurrency,
        List<Rate> rates,
        int maxFindings,
        long maxWork,
        String scoreModel,
        List<WatchList.Reference> watchLists) {

    public Derivation {
        rates = List.copyOf(rates);
        watchLists = List.copyOf(watchLists);
    }

    /**
     * One conversion rate.
     *
     * @param day from which day on (UTC)
     * @param currency the currency
     * @param baseUnitsPerUnit major units of the base currency for one of the currency
     */
    public record Rate(LocalDate day, CurrencyUnit currency, double baseUnitsPerUnit) {}
}
