// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import io.skein.evaluate.measure.BankItems;
import io.skein.evaluate.measure.Interval;
import io.skein.evaluate.measure.ItemFigures;
import io.skein.evaluate.measure.ItemFigures.Joined;
import io.skein.evaluate.measure.ItemFigures.Point;
import io.skein.evaluate.measure.ItemFigures.Recall;
import io.skein.evaluate.measure.PrecisionAt;
import io.skein.evaluate.measure.TypologyFigures;
import io.skein.evaluate.measure.WorkItem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables about items of work. */
public final class ItemTables {

    /** What the tables are about, for those who read them. */
    static final String WORDS = """
            An item is what is worked on as one: the alerts that the scan joined to one story, or an alert that belongs to none. Its score is that of its \
            strongest alert, and it is true if any of its alerts is. Above a score, only the alerts of the items that reach it find patterns. An item that \
            joined everything would be true and of no use, so the first table says how many of the alerts of true items are true, and how many patterns they join.""";

    private static final double[] SCORES = {0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0};

    private final ItemFigures figures;

    public ItemTables(ItemFigures figures) {
        this.figures = figures;
    }

    /** {@return how alerts were joined} */
    TextTable joined() {
        Joined joined = figures.joined();
        double rate = figures.curve().isEmpty() ? 0 : figures.curve().getLast().perThousandCustomersMonth();
        return new TextTable("items of work", "value")
                .row("alerts", Words.count(joined.alerts()))
                .row("items", Words.count(joined.items()))
                .row("true items", Words.count(joined.trueItems()))
                .row("items per 1,000 customers a month", Words.rate(rate))
                .row("alerts of the longest item", Words.count(joined.largest()))
                .row("true alerts among those of true items", Words.percent(joined.purity()))
                .row("patterns per true item", Words.rate(joined.patternsPerItem()))
                .row("items per pattern", Words.rate(joined.itemsPerPattern()))
                .row("items about more than one pattern", Words.count(joined.mixed()))
                .row("most patterns of one item", Words.count(joined.mostPatterns()));
    }

    /** {@return precision of the strongest items} */
    TextTable precisionAt() {
        TextTable table = new TextTable("strongest items", "looked at", "true", "precision");
        for (PrecisionAt at : figures.precisionAt()) {
            table.row(
                    Words.count(at.asked()),
                    Words.count(at.alerts()),
                    Words.count(at.trueAlerts()),
                    Words.percent(at.precision()));
        }
        return table;
    }

    /** {@return what is found above some scores, and on the line} */
    TextTable curve() {
        TextTable table = new TextTable(
                "items with a score of at least",
                "items",
                "per 1,000 customers a month",
                "true",
                "precision",
                "patterns found",
                "recall",
                "typologies at 90 %",
                "least recall of a typology");
        Point line = figures.line();
        for (double score : SCORES) {
            if (line != null && line.score() >= score) {
                row(table, String.format(Locale.ROOT, "%.4f (the line)", line.score()), line);
                line = null;
            }
            Point point = figures.at(score);
            if (point != null) {
                row(table, String.format(Locale.ROOT, "%.1f", score), point);
            }
        }
        return table;
    }

    private static void row(TextTable table, String name, Point point) {
        table.row(
                name,
                Words.count(point.items()),
                Words.rate(point.perThousandCustomersMonth()),
                Words.count(point.trueItems()),
                Words.percent(point.precision()),
                Words.count(point.found()) + " of " + Words.count(point.planted()),
                Words.percent(point.recall()),
                Words.count(point.typologiesAtAim()) + " of " + Words.count(point.typologies()),
                Words.percent(point.leastRecall()));
    }

    /** {@return the line in words} */
    String line() {
        Point line = figures.line();
        return limit()
                + (line == null
                        ? ": no item"
                        : String.format(
                                Locale.ROOT,
                                ": items with a score of at least %.4f, %,d of them, %s per 1,000 customers a month, %s true, find %,d of %,d patterns",
                                line.score(),
                                line.items(),
                                Words.rate(line.perThousandCustomersMonth()),
                                Words.percent(line.precision()),
                                line.found(),
                                line.planted()));
    }

    private String limit() {
        Double score = figures.limit().score();
        double workload = figures.limit().workload();
        return score != null
                ? String.format(Locale.ROOT, "Above the score of %s", score)
                : "At no more than "
                        + (workload == Math.rint(workload) ? Words.count(Math.round(workload)) : Words.rate(workload))
                        + " items per 1,000 customers a month";
    }

    /** {@return which typologies lack the recall that is aimed at, the worst first} */
    String belowAim() {
        List<Recall> below = figures.typologies().stream()
                .filter(recall -> !TypologyFigures.reaches(recall.share(), ItemFigures.AIM))
                .sorted(Comparator.comparingDouble(Recall::share).thenComparing(Recall::typology))
                .toList();
        int typologies = figures.typologies().size();
        String reach = "%d of %d typologies reach %s above the line"
                .formatted(typologies - below.size(), typologies, Words.percent(ItemFigures.AIM));
        return below.isEmpty()
                ? reach
                : below.stream()
                        .map(recall -> recall.typology() + " " + Words.percent(recall.share()))
                        .collect(Collectors.joining(", ", reach + "; not ", ""));
    }

    /** {@return recall of each typology above the line} */
    TextTable typologies() {
        TextTable table = new TextTable(
                "planted typology", "patterns", "found above the line", "recall", "95 %", "found by all items");
        for (Recall recall : figures.typologies()) {
            table.row(
                    recall.typology(),
                    Words.count(recall.planted()),
                    Words.count(recall.found()),
                    Words.percent(recall.share()),
                    Words.percent(Interval.ofShare(recall.found(), recall.planted())),
                    Words.count(recall.inAll()));
        }
        return table;
    }

    /** {@return every point of the curve} */
    TextTable points() {
        TextTable table = new TextTable(
                "score",
                "items",
                "true",
                "per_1000_customers_month",
                "precision",
                "found",
                "planted",
                "recall",
                "typologies_at_aim",
                "typologies",
                "least_recall");
        for (Point point : figures.curve()) {
            table.row(
                    Double.toString(point.score()),
                    Integer.toString(point.items()),
                    Integer.toString(point.trueItems()),
                    Double.toString(point.perThousandCustomersMonth()),
                    Double.toString(point.precision()),
                    Integer.toString(point.found()),
                    Integer.toString(point.planted()),
                    Double.toString(point.recall()),
                    Integer.toString(point.typologiesAtAim()),
                    Integer.toString(point.typologies()),
                    Double.toString(point.leastRecall()));
        }
        return table;
    }

    /** {@return every item of a bank} */
    TextTable list(BankItems bank) {
        TextTable table = new TextTable("lead_alert", "score", "alerts", "true_alerts", "patterns");
        for (WorkItem item : bank.items()) {
            table.row(
                    item.leadId(),
                    Double.toString(item.score()),
                    Integer.toString(item.alerts()),
                    Integer.toString(item.trueAlerts()),
                    String.join(" ", item.patternIds()));
        }
        return table;
    }

    /** {@return all tables for a terminal} */
    public String text() {
        return all(TextTable::text, "  ");
    }

    /** {@return all tables for documentation} */
    String markdown() {
        return all(TextTable::markdown, "") + "\n";
    }

    private String all(Function<TextTable, String> form, String indent) {
        return String.join(
                "\n",
                form.apply(joined()),
                form.apply(precisionAt()),
                form.apply(curve()),
                indent + line() + ". " + belowAim() + ".\n",
                form.apply(typologies()));
    }
}
