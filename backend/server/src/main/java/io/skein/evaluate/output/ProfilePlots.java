// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import io.skein.evaluate.output.Plot.Axis;
import io.skein.evaluate.output.Plot.Place;
import io.skein.evaluate.output.Plot.Tick;
import io.skein.evaluate.profile.DataProfile;
import io.skein.evaluate.profile.Histogram;
import io.skein.evaluate.profile.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** Distributions of several sets over each other, a colour a set. */
final class ProfilePlots {

    /** Colours that stay apart in every kind of colour blindness and in print: Okabe and Ito, 2008, without yellow. */
    static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#8a8f98");

    private static final int BINS_A_DECADE = 5;
    private static final double ROOM_ABOVE = 1.05;
    private static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<Tick> DURATIONS = List.of(
            new Tick(1 / 1_440.0, "1 min"),
            new Tick(1 / 24.0, "1 h"),
            new Tick(1, "1 day"),
            new Tick(7, "1 week"),
            new Tick(365, "1 year"),
            new Tick(3_650, "10 years"));

    private final List<DataProfile> profiles;

    ProfilePlots(List<DataProfile> profiles) {
        this.profiles = profiles;
    }

    /** {@return whether any set has values of that measure} */
    boolean has(Measure measure) {
        return profiles.stream().anyMatch(profile -> profile.of(measure).count() > 0);
    }

    /** {@return share of all with at least a value, both axes logarithmic: a straight line is a power law} */
    String tail(Measure measure) {
        Decades across = across(measure);
        int below = profiles.stream()
                .mapToInt(profile -> digits(profile.of(measure).count()))
                .max()
                .orElse(1);
        Plot plot = new Plot(
                measure.words(), across.axis(measure.words(), decades(across)), share(below, measure.counted()));
        for (int i = 0; i < profiles.size(); i++) {
            plot.path(tail(profiles.get(i).of(measure), across, below), COLOURS.get(i));
        }
        return plot.svg();
    }

    private static List<Place> tail(Histogram histogram, Decades across, int below) {
        List<Place> places = new ArrayList<>();
        long left = histogram.count();
        for (Histogram.Bin bin : histogram.bins(Histogram.BINS_A_DECADE)) {
            if (bin.count() > 0) {
                double share = (double) left / histogram.count();
                places.add(new Place(across.place(bin.from()), StrictMath.log10(share) + below));
                left -= bin.count();
            }
        }
        return places;
    }

    /** {@return share of all in each fifth of a power of ten; the horizontal axis is logarithmic} */
    String shape(Measure measure) {
        Decades across = across(measure);
        List<Tick> ticks = measure == Measure.AMOUNT ? decades(across) : durations(across);
        double most = profiles.stream()
                .flatMapToDouble(profile -> shares(profile.of(measure)))
                .max()
                .orElse(1);
        Plot plot = new Plot(measure.words(), across.axis(measure.words(), ticks), percent(most, measure.counted()));
        for (int i = 0; i < profiles.size(); i++) {
            Histogram histogram = profiles.get(i).of(measure);
            List<Place> places = new ArrayList<>();
            for (Histogram.Bin bin : histogram.bins(BINS_A_DECADE)) {
                double middle = across.place(StrictMath.sqrt(bin.from() * bin.to()));
                places.add(new Place(middle, (double) bin.count() / histogram.count()));
            }
            plot.path(places, COLOURS.get(i));
        }
        return plot.svg();
    }

    /** {@return share of the transfers by hour of the day} */
    String hours() {
        List<Tick> ticks = new ArrayList<>();
        for (int hour = 0; hour < 24; hour += 3) {
            ticks.add(new Tick(hour + 0.5, "%02d".formatted(hour)));
        }
        return clock("hour of the day, UTC", ticks, DataProfile::hours);
    }

    /** {@return share of the transfers by day of the week} */
    String weekdays() {
        List<Tick> ticks = new ArrayList<>();
        for (int day = 0; day < WEEKDAYS.size(); day++) {
            ticks.add(new Tick(day + 0.5, WEEKDAYS.get(day)));
        }
        return clock("day of the week, by how often it came", ticks, DataProfile::weekdays);
    }

    private String clock(String name, List<Tick> ticks, Function<DataProfile, List<Double>> parts) {
        double most = profiles.stream()
                .flatMap(profile -> parts.apply(profile).stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        int width = profiles.stream()
                .mapToInt(profile -> parts.apply(profile).size())
                .max()
                .orElse(1);
        Plot plot = new Plot(name, new Axis(name, Math.max(1, width), ticks), percent(most, "transfers"));
        for (int i = 0; i < profiles.size(); i++) {
            List<Place> places = new ArrayList<>();
            for (double part : parts.apply(profiles.get(i))) {
                places.add(new Place(places.size() + 0.5, part));
            }
            plot.path(places, COLOURS.get(i));
        }
        return plot.svg();
    }

    /** {@return bars of the shares that are single numbers} */
    String shares() {
        List<ProfileTables.Part> parts = ProfileTables.PARTS;
        List<Tick> names = new ArrayList<>();
        Plot.Axis up = Axis.percent("share, %");
        for (int part = 0; part < parts.size(); part++) {
            names.add(new Tick(part + 0.5, parts.get(part).key()));
        }
        Plot plot = new Plot("Shares", new Axis("share", parts.size(), names), up);
        double width = 0.8 / profiles.size();
        for (int part = 0; part < parts.size(); part++) {
            for (int i = 0; i < profiles.size(); i++) {
                double value = parts.get(part).of().apply(profiles.get(i).shares());
                double left = part + 0.1 + i * width;
                String title = "%s, %s: %s"
                        .formatted(profiles.get(i).name(), parts.get(part).words(), Words.percent(value));
                plot.bar(new Place(left, 0), new Place(left + 0.9 * width, value), COLOURS.get(i), title);
            }
        }
        return plot.svg();
    }

    private static DoubleStream shares(Histogram histogram) {
        return histogram.bins(BINS_A_DECADE).stream().mapToDouble(bin -> (double) bin.count() / histogram.count());
    }

    private static Axis percent(double most, String counted) {
        double step = most > 0.5 ? 0.2 : most > 0.2 ? 0.1 : most > 0.1 ? 0.05 : 0.02;
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i * step <= most * ROOM_ABOVE; i++) {
            ticks.add(new Tick(i * step, String.format(Locale.ROOT, "%.0f", i * step * 100)));
        }
        return new Axis("share of the " + counted + ", %", most * ROOM_ABOVE, ticks);
    }

    private static Axis share(int below, String counted) {
        List<Tick> ticks = new ArrayList<>();
        for (int decade = 0; decade <= below; decade++) {
            ticks.add(new Tick(decade, power(decade - below + 2)));
        }
        return new Axis(counted + " with that many or more, %", below, ticks);
    }

    private Decades across(Measure measure) {
        double least = Double.MAX_VALUE;
        double most = 1;
        for (DataProfile profile : profiles) {
            List<Histogram.Bin> bins = profile.of(measure).bins(BINS_A_DECADE);
            if (!bins.isEmpty()) {
                least = Math.min(least, bins.getFirst().from());
                most = Math.max(most, bins.getLast().to());
            }
        }
        int from = (int) Math.floor(StrictMath.log10(Math.min(least, most)) + 1e-6);
        return new Decades(from, Math.max(from + 1, (int) Math.ceil(StrictMath.log10(most) - 1e-6)));
    }

    private static List<Tick> decades(Decades across) {
        List<Tick> ticks = new ArrayList<>();
        for (int decade = across.from; decade <= across.to; decade++) {
            ticks.add(new Tick(StrictMath.pow(10, decade), power(decade)));
        }
        return ticks;
    }

    private static List<Tick> durations(Decades across) {
        return DURATIONS.stream().filter(tick -> across.holds(tick.value())).toList();
    }

    private static String power(int decade) {
        if (decade < 0) {
            return "0." + "0".repeat(-decade - 1) + "1";
        }
        return decade < 4
                ? Words.count((long) StrictMath.pow(10, decade))
                : "10"
                        + Integer.toString(decade)
                                .chars()
                                .mapToObj(ProfilePlots::raised)
                                .reduce("", String::concat);
    }

    private static String raised(int digit) {
        return "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(digit - '0', digit - '0' + 1);
    }

    private static int digits(long count) {
        return Math.max(1, (int) Math.ceil(StrictMath.log10((double) Math.max(1, count)) - 1e-9));
    }

    /** A logarithmic axis of whole powers of ten. */
    private record Decades(int from, int to) {

        double place(double value) {
            return Math.clamp(StrictMath.log10(value) - from, 0, (double) to - from);
        }

        boolean holds(double value) {
            double place = StrictMath.log10(value) - from;
            return place >= 0 && place <= to - from;
        }

        Axis axis(String name, List<Tick> ticks) {
            return new Axis(
                    name,
                    (double) to - from,
                    ticks.stream()
                            .map(tick -> new Tick(place(tick.value()), tick.text()))
                            .toList());
        }
    }
}
