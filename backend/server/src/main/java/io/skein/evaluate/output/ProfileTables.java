// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import io.skein.evaluate.profile.DataProfile;
import io.skein.evaluate.profile.DataProfile.Shares;
import io.skein.evaluate.profile.Histogram;
import io.skein.evaluate.profile.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of several sets, a column a set. */
final class ProfileTables {

    /**
     * A share that is one number.
     *
     * @param key its name in files and below its bar
     * @param words what it is a share of
     * @param of reads it
     */
    record Part(String key, String words, Function<Shares, Double> of) {}

    static final List<Part> PARTS = List.of(
            new Part("self", "transfers to the same account", Shares::self),
            new Part("repeated", "transfers whose payer had paid that payee before", Shares::repeated),
            new Part("reciprocal", "pairs of which the other is paid back", Shares::reciprocal),
            new Part("round", "transfers of a multiple of ten", Shares::round),
            new Part("converted", "transfers that arrive in another currency", Shares::converted),
            new Part("unowned", "accounts in transfers without a known owner", Shares::unowned),
            new Part("closed", "described accounts that close", Shares::closed));

    private static final double SECONDS_A_DAY = 86_400;
    private static final int BINS_A_DECADE = 20;
    private static final int FREQUENT_CURRENCIES = 5;

    private ProfileTables() {}

    /** {@return everything that is one number} */
    static TextTable figures(List<DataProfile> profiles) {
        TextTable table = table(profiles);
        row(table, profiles, "layout", it -> String.join(", ", it.scope().layouts()));
        row(table, profiles, "transfers", it -> Words.count(it.scope().transfers()));
        row(
                table,
                profiles,
                "accounts in transfers",
                it -> Words.count(it.scope().accounts()));
        row(
                table,
                profiles,
                "customers with accounts",
                it -> Words.count(it.scope().customers()));
        row(table, profiles, "first transfer", it -> day(it.scope().from()));
        row(table, profiles, "days", it -> Words.rate(days(it)));
        row(table, profiles, "transfers of an account a month", it -> Words.rate(monthly(it)));
        for (Measure measure : Measure.values()) {
            row(table, profiles, measure.words() + ": median", it -> quantile(it, measure, 0.5));
            row(table, profiles, measure.words() + ": 1 in 100 above", it -> quantile(it, measure, 0.99));
        }
        for (Part part : PARTS) {
            row(table, profiles, part.words(), it -> Words.percent(part.of.apply(it.shares())));
        }
        row(table, profiles, "busiest hour", it -> hour(it.hours()));
        row(table, profiles, "transfers at week-ends", it -> weekend(it.weekdays()));
        row(table, profiles, "currencies", it -> Words.count(it.amounts().size()));
        row(table, profiles, "records rejected", it -> Words.count(it.scope().rejected()));
        row(
                table,
                profiles,
                "transfers out of order",
                it -> Words.count(it.scope().untimely()));
        return table;
    }

    /** {@return amounts of the most frequent currencies of each set} */
    static TextTable amounts(List<DataProfile> profiles) {
        TextTable table = new TextTable(
                "set", "currency", "transfers", "1 in 20 below", "median", "1 in 20 above", "1 in 100 above");
        for (DataProfile profile : profiles) {
            for (DataProfile.Amounts amounts :
                    profile.amounts().stream().limit(FREQUENT_CURRENCIES).toList()) {
                Histogram values = amounts.values();
                table.row(
                        profile.name(),
                        amounts.currency(),
                        Words.count(values.count()),
                        number(values.quantile(0.05)),
                        number(values.quantile(0.5)),
                        number(values.quantile(0.95)),
                        number(values.quantile(0.99)));
            }
        }
        return table;
    }

    /** {@return every bin of every distribution} */
    static TextTable distributions(List<DataProfile> profiles) {
        TextTable table = new TextTable("set", "distribution", "from", "to", "count");
        for (DataProfile profile : profiles) {
            for (Measure measure : Measure.values()) {
                for (Histogram.Bin bin : profile.of(measure).bins(BINS_A_DECADE)) {
                    table.row(
                            profile.name(),
                            measure.key(),
                            Double.toString(bin.from()),
                            Double.toString(bin.to()),
                            Long.toString(bin.count()));
                }
            }
        }
        return table;
    }

    /** {@return the length of the set in days} */
    static double days(DataProfile profile) {
        Instant from = profile.scope().from();
        Instant to = profile.scope().to();
        return from == null || to == null
                ? 0
                : Math.max(1, Duration.between(from, to).toSeconds() / SECONDS_A_DAY);
    }

    private static double monthly(DataProfile profile) {
        double sides = 2.0 * profile.scope().transfers();
        return sides / profile.scope().accounts() / days(profile) * 30.4;
    }

    private static TextTable table(List<DataProfile> profiles) {
        return new TextTable(
                Stream.concat(Stream.of("figure"), profiles.stream().map(DataProfile::name))
                        .toArray(String[]::new));
    }

    private static void row(
            TextTable table, List<DataProfile> profiles, String name, Function<DataProfile, String> figure) {
        table.row(Stream.concat(Stream.of(name), profiles.stream().map(figure)).toArray(String[]::new));
    }

    private static String quantile(DataProfile profile, Measure measure, double share) {
        Histogram histogram = profile.of(measure);
        if (histogram.count() == 0) {
            return "-";
        }
        double value = histogram.quantile(share);
        return measure.isWhole() ? Words.count(Math.round(value)) : number(value);
    }

    private static String number(double value) {
        return value >= 100
                ? Words.count(Math.round(value))
                : String.format(Locale.ROOT, value >= 1 ? "%.1f" : "%.3f", value);
    }

    private static String hour(List<Double> hours) {
        if (hours.isEmpty()) {
            return "days only";
        }
        int busiest = 0;
        for (int hour = 1; hour < hours.size(); hour++) {
            busiest = hours.get(hour) > hours.get(busiest) ? hour : busiest;
        }
        return "%02d, %s".formatted(busiest, Words.percent(hours.get(busiest)));
    }

    private static String weekend(List<Double> weekdays) {
        return weekdays.isEmpty() ? "-" : Words.percent(weekdays.get(5) + weekdays.get(6));
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "-" : at.toString().substring(0, 10);
    }
}
