// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.alert.evidence.Derivation.Rate;
import io.skein.ingest.RateFile;
import io.skein.model.CurrencyUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Rates by day from a file, and fixed ones that hold before the file's first day and for currencies that it does not have.
 *
 * @param file read anew at every run
 * @param fixed rates of the settings, and the base currency
 * @param quarantine takes lines of the file that cannot be used
 */
public record FileRates(Path file, Rates fixed, Path quarantine) implements RateSource {

    @Override
    public CurrencyUnit base() {
        return fixed.base();
    }

    @Override
    public Reading read() {
        RateFile.Contents contents = RateFile.read(file, base(), quarantine);
        List<Rate> rates = new ArrayList<>(fixed.rates());
        contents.rates().forEach(rate -> rates.add(new Rate(rate.day(), rate.currency(), rate.baseUnitsPerUnit())));
        return new Reading(new Rates(base(), rates), contents.rejected(), contents.quarantine());
    }
}
