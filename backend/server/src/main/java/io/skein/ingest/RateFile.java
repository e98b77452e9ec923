// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import io.skein.ingest.layout.DayRate;
import io.skein.ingest.layout.RateLayout;
import io.skein.ingest.layout.RowValues;
import io.skein.ingest.record.CsvRows;
import io.skein.ingest.record.Problem;
import io.skein.ingest.record.Row;
import io.skein.model.CurrencyUnit;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads exchange rates by day from a CSV file, plain or gzip-compressed. Bad lines are put aside; a file without a good one is an error. */
public final class RateFile {

    private static final long HEADER_LINE = 1;

    private final Source source;
    private final CurrencyUnit base;
    private final Quarantine quarantine;
    private final List<DayRate> rates = new ArrayList<>();
    private long rejected;

    private RateFile(Source source, CurrencyUnit base, Quarantine quarantine) {
        this.source = source;
        this.base = base;
        this.quarantine = quarantine;
    }

    /**
     * What stood in the file.
     *
     * @param rates in the order of the file; of two for one day and currency the later counts
     * @param rejected lines that were put aside, the header among them if it names a currency that there is not
     * @param quarantine where they are, or null if there are none
     */
    public record Contents(
            List<DayRate> rates, long rejected, @Nullable Path quarantine) {

        public Contents {
            rates = List.copyOf(rates);
        }
    }

    /**
     * {@return what stands in a file}
     *
     * @param file {@code date,currency,rate}, or the history of the European Central Bank
     * @param base currency that amounts are converted into
     * @param quarantine takes the lines that cannot be used; an earlier one is removed
     * @throws PlatformException INVALID_INPUT if there is no such file, its header is not known or no line of it can be used
     */
    public static Contents read(Path file, CurrencyUnit base, Path quarantine) {
        try (Quarantine rejects = new Quarantine(quarantine)) {
            RateFile read = new RateFile(Source.of(file), base, rejects);
            read.readAll();
            return new Contents(read.rates, read.rejected, read.rejected == 0 ? null : quarantine);
        }
    }

    private void readAll() {
        try (CsvRows rows = new CsvRows(source.open())) {
            RateLayout layout = RateLayout.matching(rows.columns(), base)
                    .orElseThrow(() ->
                            invalid("has a header that is none of a rate file: date,currency,rate, or Date,USD,... with"
                                    + " units for one euro"));
            reject(HEADER_LINE, layout.headerProblems());
            for (Row row = rows.next(); row != null; row = rows.next()) {
                read(row, rows, layout);
            }
        } catch (IOException failed) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE, "cannot close " + source.path() + ": " + failed.getMessage(), failed);
        }
        if (rates.isEmpty()) {
            throw invalid("has no rate into " + base + " in it"
                    + (rejected == 0 ? "" : "; its " + rejected + " rejected lines are in " + quarantine.file()));
        }
    }

    private void read(Row row, CsvRows rows, RateLayout layout) {
        Problem broken = row.problem();
        if (broken != null) {
            reject(row.line(), List.of(broken));
            return;
        }
        RowValues values = new RowValues(rows.columns(), row);
        rates.addAll(layout.read(values));
        reject(row.line(), values.problems());
    }

    private void reject(long line, List<Problem> problems) {
        if (!problems.isEmpty()) {
            quarantine.add(source.name(), line, problems);
            rejected++;
        }
    }

    private PlatformException invalid(String why) {
        return new PlatformException(ErrorCode.INVALID_INPUT, "rate file " + source.path() + " " + why);
    }
}
