// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.ingest.record.Columns;
import io.skein.ingest.record.Problem;
import io.skein.ingest.record.Reason;
import io.skein.model.CurrencyUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the columns of a file of exchange rates mean: one rate a row ({@code date,currency,rate}), or one day a row with a column a
 * currency, as the European Central Bank publishes them ({@code eurofxref-hist.csv}).
 */
public sealed interface RateLayout {

    /** {@return what is wrong with the header, such as a column of no known currency} */
    List<Problem> headerProblems();

    /** {@return the rates of a row; none, and problems in the row, if something is wrong with it} */
    List<DayRate> read(RowValues row);

    /**
     * {@return the layout of a file, if its header is one that Skein knows}
     *
     * @param header names of its columns
     * @param base currency that amounts are converted into
     */
    static Optional<RateLayout> matching(Columns header, CurrencyUnit base) {
        if (header.hasAll(List.of("date", "currency", "rate"))) {
            return Optional.of(new RowPerRate(header, base));
        }
        return header.find("date") == 0 && header.find("USD") > 0
                ? Optional.of(new ColumnPerCurrency(header, base))
                : Optional.empty();
    }

    /** One rate a row: major units of the base currency for one of the currency. */
    final class RowPerRate implements RateLayout {

        private final int date;
        private final int currency;
        private final int rate;
        private final CurrencyUnit base;

        private RowPerRate(Columns header, CurrencyUnit base) {
            this.date = header.find("date");
            this.currency = header.find("currency");
            this.rate = header.find("rate");
            this.base = base;
        }

        @Override
        public List<Problem> headerProblems() {
            return List.of();
        }

        @Override
        public List<DayRate> read(RowValues row) {
            LocalDate day = row.required(date, Times::date, LocalDate.EPOCH);
            CurrencyUnit priced = row.required(currency, Currencies::byCode, base);
            double value = row.required(rate, Positive::number, 1.0);
            if (row.problems().isEmpty() && priced.equals(base) && value != 1) {
                row.refuse(rate, Reason.INCONSISTENT);
            }
            boolean states = row.problems().isEmpty() && !priced.equals(base);
            return states ? List.of(new DayRate(day, priced, value)) : List.of();
        }
    }

    /** One day a row, one column a currency: units of that currency for one euro, {@code N/A} or nothing where there is none. */
    final class ColumnPerCurrency implements RateLayout {

        private static final CurrencyUnit EURO = CurrencyUnit.of("EUR");

        private final CurrencyUnit base;
        private final int baseColumn;
        private final Map<Integer, CurrencyUnit> currencies = new TreeMap<>();
        private final List<Problem> headerProblems = new ArrayList<>();

        private ColumnPerCurrency(Columns header, CurrencyUnit base) {
            this.base = base;
            this.baseColumn = header.find(base.code());
            for (int column = 1; column < header.names().size(); column++) {
                bind(header.name(column), column);
            }
        }

        @Override
        public List<Problem> headerProblems() {
            return List.copyOf(headerProblems);
        }

        @Override
        public List<DayRate> read(RowValues row) {
            LocalDate day = row.required(0, Times::date, LocalDate.EPOCH);
            double basePerEuro = base.equals(EURO) ? 1 : required(row, baseColumn);
            List<DayRate> rates = new ArrayList<>();
            if (!base.equals(EURO)) {
                rates.add(new DayRate(day, EURO, basePerEuro));
            }
            currencies.forEach((column, currency) -> {
                Double perEuro = isGiven(row, column) ? row.optional(column, Positive::number) : null;
                if (perEuro != null && column != baseColumn) {
                    rates.add(new DayRate(day, currency, basePerEuro / perEuro));
                }
            });
            return row.problems().isEmpty() ? rates : List.of();
        }

        private void bind(String name, int column) {
            try {
                currencies.put(column, Currencies.byCode(name));
            } catch (BadValue unknown) {
                // The bank's file ends each line with a comma: a column without a name is none.
                if (!name.isEmpty()) {
                    headerProblems.add(new Problem(name, unknown.reason(), name));
                }
            }
        }

        private static double required(RowValues row, int column) {
            if (!isGiven(row, column)) {
                row.refuse(column, Reason.MISSING_VALUE);
                return 1;
            }
            return row.required(column, Positive::number, 1.0);
        }

        private static boolean isGiven(RowValues row, int column) {
            String text = row.text(column);
            return !text.isEmpty() && !text.equals("N/A");
        }
    }

    /** Reads rates as numbers. */
    final class Positive {

        private static final double LEAST = 1e-9;
        private static final double MOST = 1e9;
        private static final Pattern PLAIN = Pattern.compile("\\d{1,12}(\\.\\d{1,20})?([eE][-+]?\\d{1,2})?");

        private Positive() {}

        private static double number(String text) {
            if (!PLAIN.matcher(text).matches()) {
                throw new BadValue(Reason.BAD_RATE);
            }
            double value = Double.parseDouble(text);
            if (value < LEAST || value > MOST) {
                throw new BadValue(Reason.BAD_RATE);
            }
            return value;
        }
    }
}
