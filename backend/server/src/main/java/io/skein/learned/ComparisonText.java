// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import io.skein.learned.Carriers.Carrier;
import io.skein.learned.ModelTraining.Compared;
import io.skein.learning.Judgement.Interval;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;

/** Writes figures of models for people. */
public final class ComparisonText {

    private static final int MOST_CARRIERS = 15;

    private ComparisonText() {}

    /** {@return a model in a few lines} */
    public static String summary(LearnedModel model) {
        LearnedModel.Origin origin = model.origin();
        return String.join(
                "\n",
                String.format(
                        Locale.ROOT,
                        "%s: %d trees on %d features, learnt from %,d transfers (%,d suspicious) before %s",
                        model.id(),
                        model.trees().trees().size(),
                        model.features().names().size(),
                        origin.learntTransfers(),
                        origin.learntSuspicious(),
                        origin.split().validationFrom()),
                "  validation  " + line(model.validation()),
                "  test        " + line(model.test()));
    }

    /** {@return a table in Markdown, one line a set of features} */
    public static String features(List<Compared> compared) {
        StringBuilder text = new StringBuilder(
                "| features | payment format | trees | PR-AUC | 95 % | F1 | 95 % | precision | recall |\n");
        text.append("| --- | --- | ---: | ---: | --- | ---: | --- | ---: | ---: |\n");
        for (Compared each : compared) {
            Figures test = each.model().test();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s (%d) | %s | %d | %.3f | %s | %.3f | %s | %.2f | %.2f |%n",
                    words(each),
                    each.model().features().names().size(),
                    each.withChannel() ? "with" : "without",
                    each.model().trees().trees().size(),
                    test.averagePrecision(),
                    range(test.averagePrecisionInterval()),
                    test.counts().f1(),
                    range(test.f1Interval()),
                    test.counts().precision(),
                    test.counts().recall()));
        }
        return text.toString();
    }

    /**
     * {@return a table in Markdown, one line a set of features: the mean over several seeds, and the least and greatest}
     *
     * @param bySeed comparisons of the same sets of features, at least one
     */
    public static String seeds(List<List<Compared>> bySeed) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "| features | payment format | PR-AUC, mean of %d | least to greatest | F1, mean | least to greatest |%n",
                bySeed.size()));
        text.append("| --- | --- | ---: | --- | ---: | --- |\n");
        for (int place = 0; place < bySeed.getFirst().size(); place++) {
            int at = place;
            Compared first = bySeed.getFirst().get(place);
            DoubleSummaryStatistics area = bySeed.stream()
                    .mapToDouble(each -> each.get(at).model().test().averagePrecision())
                    .summaryStatistics();
            DoubleSummaryStatistics f1 = bySeed.stream()
                    .mapToDouble(each -> each.get(at).model().test().counts().f1())
                    .summaryStatistics();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s (%d) | %s | %.3f | %.3f to %.3f | %.3f | %.3f to %.3f |%n",
                    words(first),
                    first.model().features().names().size(),
                    first.withChannel() ? "with" : "without",
                    area.getAverage(),
                    area.getMin(),
                    area.getMax(),
                    f1.getAverage(),
                    f1.getMin(),
                    f1.getMax()));
        }
        return text.toString();
    }

    /** {@return a table in Markdown of the features that contribute most} */
    public static String carriers(List<Carrier> carriers) {
        StringBuilder text = new StringBuilder("| feature | share of all contributions |\n| --- | ---: |\n");
        carriers.stream()
                .limit(MOST_CARRIERS)
                .forEach(carrier -> text.append(
                        String.format(Locale.ROOT, "| %s | %.1f %% |%n", carrier.feature(), 100 * carrier.share())));
        return text.toString();
    }

    /** {@return a comparison in a few lines} */
    public static String models(ModelComparison compared) {
        double difference = compared.challengerFigures().averagePrecision()
                - compared.championFigures().averagePrecision();
        boolean overlap = compared.challengerFigures()
                                .averagePrecisionInterval()
                                .low()
                        <= compared.championFigures().averagePrecisionInterval().high()
                && compared.championFigures().averagePrecisionInterval().low()
                        <= compared.challengerFigures()
                                .averagePrecisionInterval()
                                .high();
        return String.join(
                "\n",
                String.format(
                        Locale.ROOT,
                        "%,d transfers from %s on, %,d of them suspicious",
                        compared.championFigures().transfers(),
                        compared.from(),
                        compared.championFigures().suspicious()),
                "  champion    " + compared.champion().id() + "  " + line(compared.championFigures()),
                "  challenger  " + compared.challenger().id() + "  " + line(compared.challengerFigures()),
                String.format(
                        Locale.ROOT,
                        "  of the %d most suspicious of each, %d are the same; PR-AUC of the challenger %+.3f, intervals %s",
                        compared.top(),
                        compared.shared(),
                        difference,
                        overlap ? "overlap" : "do not overlap"));
    }

    private static String line(Figures figures) {
        return String.format(
                Locale.ROOT,
                "PR-AUC %.3f (%s)  F1 %.3f (%s)  precision %.2f  recall %.2f",
                figures.averagePrecision(),
                range(figures.averagePrecisionInterval()),
                figures.counts().f1(),
                range(figures.f1Interval()),
                figures.counts().precision(),
                figures.counts().recall());
    }

    private static String words(Compared compared) {
        return switch (compared.group()) {
            case RAW -> "raw columns";
            case WINDOW -> "+ window counts";
            case GRAPH -> "+ graph";
        };
    }

    private static String range(Interval interval) {
        return String.format(Locale.ROOT, "%.2f to %.2f", interval.low(), interval.high());
    }
}
