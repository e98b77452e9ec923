// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import io.skein.evaluate.Evaluation;
import io.skein.evaluate.measure.AlertOutcome;
import io.skein.evaluate.measure.PrecisionAt;
import io.skein.evaluate.measure.Reliability;
import io.skein.evaluate.measure.TransferFigures;
import io.skein.evaluate.measure.TypologyFigures;
import io.skein.evaluate.output.Plot.Axis;
import io.skein.evaluate.output.Plot.Place;
import io.skein.evaluate.output.Plot.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The plots of one evaluation. */
final class Plots {

    private static final int BINS = 20;
    private static final int NAMED = 9;
    private static final int CHARACTERS = 70;

    private Plots() {}

    /** {@return precision over recall of single transfers, and of chance} */
    static String curve(Evaluation evaluation) {
        TransferFigures figures = evaluation.transfers();
        List<Place> places = new ArrayList<>();
        for (TransferFigures.Point point : figures.curve()) {
            if (places.isEmpty()) {
                places.add(new Place(0, point.precision()));
            }
            places.add(new Place(point.recall(), point.precision()));
        }
        return new Plot(
                        "Precision over recall",
                        Axis.percent("recall of laundering transfers, %"),
                        Axis.percent("precision, %"))
                .path(List.of(new Place(0, figures.chance()), new Place(1, figures.chance())), Plot.GREY)
                .path(places, Plot.STRONG)
                .svg();
    }

    /** {@return recall of the crimes with intervals, by own and by any detector} */
    static String recall(Evaluation evaluation) {
        List<TypologyFigures> shown = evaluation.typologies().stream()
                .filter(figures -> figures.laundering() && figures.planted() > 0)
                .toList();
        List<Tick> names = new ArrayList<>();
        for (int place = 0; place < shown.size(); place++) {
            names.add(new Tick(place + 0.5, name(shown.get(place).typology(), place, shown.size())));
        }
        Plot plot = new Plot(
                "Recall by typology",
                new Axis(
                        shown.size() > NAMED ? "planted typology, by its place in the table below" : "planted typology",
                        Math.max(1, shown.size()),
                        names),
                Axis.percent("found at 50 % coverage, %"));
        for (int place = 0; place < shown.size(); place++) {
            bar(plot, place + 0.15, shown.get(place), true);
            bar(plot, place + 0.5, shown.get(place), false);
        }
        return plot.svg();
    }

    /** With many typologies the names stand in the table below only, in the same order. */
    private static String name(String typology, int place, int of) {
        if (of > NAMED) {
            return Integer.toString(place + 1);
        }
        int length = CHARACTERS / of;
        return typology.length() <= length ? typology : typology.substring(0, length - 1) + "…";
    }

    private static void bar(Plot plot, double from, TypologyFigures figures, boolean own) {
        TypologyFigures.Found found = own ? figures.own() : figures.any();
        double recall = found.recall().getFirst();
        String title = "%s, by %s detector: %s of %s"
                .formatted(
                        figures.typology(),
                        own ? "its own" : "any",
                        Words.count(found.atCoverage().getFirst()),
                        Words.count(figures.planted()));
        plot.bar(new Place(from, 0), new Place(from + 0.33, recall), own ? Plot.STRONG : Plot.WEAK, title);
        plot.whisker(
                from + 0.165,
                found.intervals().getFirst().low(),
                found.intervals().getFirst().high());
    }

    /** {@return precision of the strongest alerts} */
    static String precisionAt(Evaluation evaluation) {
        List<PrecisionAt> all = evaluation.precisionAt();
        List<Tick> names = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            names.add(new Tick(place + 0.5, Words.count(all.get(place).asked())));
        }
        Plot plot = new Plot(
                "Precision of the strongest alerts",
                new Axis("strongest alerts looked at", all.size(), names),
                Axis.percent("true alerts, %"));
        for (int place = 0; place < all.size(); place++) {
            PrecisionAt at = all.get(place);
            String words = at.trueAlerts() + " of " + at.alerts();
            plot.bar(new Place(place + 0.25, 0), new Place(place + 0.75, at.precision()), Plot.STRONG, words);
            plot.note(new Place(place + 0.5, at.precision()), words);
        }
        return plot.svg();
    }

    /** {@return how many alerts have which score, the true ones below} */
    static String scores(Evaluation evaluation) {
        int[] hits = new int[BINS];
        int[] all = new int[BINS];
        for (AlertOutcome outcome : evaluation.matching().alerts()) {
            int bin = Math.min(BINS - 1, (int) (outcome.alert().score() * BINS));
            all[bin]++;
            hits[bin] += outcome.isTrue() ? 1 : 0;
        }
        int most = 1;
        for (int count : all) {
            most = Math.max(most, count);
        }
        Plot plot = new Plot(
                "Scores of alerts",
                new Axis(
                        "score",
                        1,
                        List.of(
                                new Tick(0, "0"),
                                new Tick(0.25, "0.25"),
                                new Tick(0.5, "0.5"),
                                new Tick(0.75, "0.75"),
                                new Tick(1, "1"))),
                counts(most));
        for (int bin = 0; bin < BINS; bin++) {
            double left = (bin + 0.08) / BINS;
            double right = (bin + 0.92) / BINS;
            String range = String.format(Locale.ROOT, "score %.2f to %.2f: ", (double) bin / BINS, (bin + 1.0) / BINS);
            plot.bar(new Place(left, 0), new Place(right, hits[bin]), Plot.STRONG, range + hits[bin] + " true");
            plot.bar(
                    new Place(left, hits[bin]),
                    new Place(right, all[bin]),
                    Plot.WEAK,
                    range + (all[bin] - hits[bin]) + " not true");
        }
        return plot.svg();
    }

    /** {@return observed share of true alerts over mean score, and the line on which they would agree} */
    static String reliability(Evaluation evaluation) {
        Plot plot = new Plot(
                        "Share of true alerts over score",
                        Axis.percent("mean score of the alerts in a bin, in percent"),
                        Axis.percent("true alerts, %"))
                .path(List.of(new Place(0, 0), new Place(1, 1)), Plot.GREY);
        List<Place> places = new ArrayList<>();
        for (Reliability.Bin bin : evaluation.reliability().bins()) {
            places.add(new Place(bin.meanScore(), bin.observed()));
            plot.whisker(bin.meanScore(), bin.interval().low(), bin.interval().high());
        }
        plot.path(places, Plot.STRONG);
        for (Reliability.Bin bin : evaluation.reliability().bins()) {
            String words = "score %s: %s of %s true"
                    .formatted(Words.plain(bin.meanScore()), Words.count(bin.trueAlerts()), Words.count(bin.alerts()));
            double half = 0.006;
            plot.bar(
                    new Place(bin.meanScore() - half, bin.observed() - half),
                    new Place(bin.meanScore() + half, bin.observed() + half),
                    Plot.STRONG,
                    words);
        }
        return plot.svg();
    }

    private static Axis counts(int most) {
        int step = 1;
        for (int factor = 0; (long) step * 5 < most; factor++) {
            step = factor % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        List<Tick> ticks = new ArrayList<>();
        for (int tick = 0; tick <= most; tick += step) {
            ticks.add(new Tick(tick, Words.count(tick)));
        }
        return new Axis("alerts", most, ticks);
    }
}
