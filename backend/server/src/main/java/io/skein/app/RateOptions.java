// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which exchange rates scans use; shared by the commands that scan. */
final class RateOptions {

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description = "Exchange rates by day: CSV date,currency,rate with units of the base currency for one of the"
                    + " currency, or the European Central Bank's eurofxref-hist.csv (default: setting"
                    + " skein.rates-file).")
    private @Nullable Path file;

    /** {@return these settings and those that the options stand for} */
    Map<String, Object> with(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        if (file != null) {
            all.put("skein.rates-file", file.toAbsolutePath().toString());
        }
        return all;
    }
}
