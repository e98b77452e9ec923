// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import io.skein.evaluate.Evaluation;
import io.skein.evaluate.measure.TransferFigures;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The page of one evaluation: one file without scripts that asks no host for anything. */
final class EvaluationPage {

    private final Evaluation evaluation;
    private final StringBuilder out = new StringBuilder();

    EvaluationPage(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    String html() {
        head();
        cards();
        plots();
        tables();
        reasons();
        origin();
        return resource()
                .replace(
                        "@title@",
                        Html.text("Evaluation of " + evaluation.origin().data()))
                .replace("@body@", out);
    }

    private void head() {
        Evaluation.Origin origin = evaluation.origin();
        out.append(
                "<h1>%s</h1><p class=\"soft\">%s, truth in the layout of %s; %s. %s</p>"
                        .formatted(
                                Html.text("Evaluation of " + origin.data()),
                                Html.text(String.format(
                                        Locale.ROOT,
                                        "%,d transfers between %,d accounts in %.1f days",
                                        evaluation.workload().transfers(),
                                        evaluation.workload().accounts(),
                                        evaluation.workload().days())),
                                Html.text(origin.truth()),
                                Html.text("measured " + origin.measuredAt()),
                                "None of the sources is a real bank: figures say what would happen with these data, not with yours."));
    }

    private void cards() {
        TransferFigures transfers = evaluation.transfers();
        out.append("<div class=\"cards\">");
        card(
                Words.percent(evaluation.overall().any().recall().getFirst()),
                "patterns found (%,d of %,d, at 50 %% coverage)"
                        .formatted(
                                evaluation.overall().any().atCoverage().getFirst(),
                                evaluation.overall().planted()));
        card(
                Words.rate(evaluation
                        .workload()
                        .perThousandCustomersMonth(
                                evaluation.matching().alerts().size())),
                "alerts per 1,000 customers a month");
        card(
                Words.rate(evaluation
                        .workload()
                        .perThousandCustomersMonth(
                                evaluation.items().figures().joined().items())),
                "items of work per 1,000 customers a month");
        card(
                Words.percent(evaluation.precisionAt().getFirst().precision()),
                "true among the strongest "
                        + evaluation.precisionAt().getFirst().asked());
        card(Words.plain(transfers.averagePrecision()), "PR-AUC of transfers");
        card(Words.plain(transfers.f1()), "F1 of transfers, all alerts");
        out.append("</div>");
    }

    private void card(String value, String words) {
        out.append("<div class=\"card\"><b>%s</b>%s</div>".formatted(Html.text(value), Html.text(words)));
    }

    private void plots() {
        out.append("<div class=\"plots\">");
        plot("Recall by typology (95 % intervals)", key("its own detector", "any detector"), Plots.recall(evaluation));
        plot(
                "Precision over recall of single transfers",
                "<span class=\"key\"><i style=\"background:" + Plot.GREY + "\"></i>chance</span>",
                Plots.curve(evaluation));
        plot("Precision of the strongest alerts", "", Plots.precisionAt(evaluation));
        plot("Scores of all alerts", key("true", "not true"), Plots.scores(evaluation));
        plot(
                "Share of true alerts over score (95 % intervals)",
                "<span class=\"key\"><i style=\"background:" + Plot.GREY + "\"></i>score as it should be</span>",
                Plots.reliability(evaluation));
        plot(
                "Patterns found by the items that can be worked on",
                key("of all patterns", "of the typology found least"),
                ItemPlots.recall(evaluation.items().figures()));
        plot(
                "True items among those that can be worked on",
                "",
                ItemPlots.precision(evaluation.items().figures()));
        out.append("</div>");
    }

    private static String key(String strong, String weak) {
        return "<span class=\"key\"><i style=\"background:%s\"></i>%s<i style=\"background:%s\"></i>%s</span>"
                .formatted(Plot.STRONG, strong, Plot.WEAK, weak);
    }

    private void plot(String caption, String key, String svg) {
        out.append("<figure><figcaption>%s %s</figcaption>%s</figure>\n".formatted(Html.text(caption), key, svg));
    }

    private void tables() {
        section("Recall", """
                A pattern counts as found where one alert holds at least that share of the elements that make it (docs/evaluation.md names the parts \
                that count); of patterns whose members get an alert each, the alerts of one detector are added up. "Own" counts alerts of detectors \
                made for the typology, "any" all. "Torn" are patterns of which some transfers run between other banks and are in no file; they count \
                in all columns, and the last says how many of them were found. Intervals: bootstrap over patterns, 95 %; with few patterns they are \
                too narrow.""");
        out.append(Html.table(FigureTables.typologies(evaluation)));
        section("Precision", """
                An alert is true where it holds at least half of a laundering pattern, or one of the members who get an alert each; or at least half \
                of its own transfers are laundering; or it is about identifiers, devices or rights that members of one pattern were given in common, \
                and these are at least half of its customers.""");
        out.append(Html.table(FigureTables.detectors(evaluation)));
        out.append("<p>").append(Html.text(FigureTables.workload(evaluation))).append("</p>");
        out.append(Html.table(FigureTables.precisionAt(evaluation)));
        items();
        section("Reliability of the score", """
                Bins of equal count, weakest alerts first: if the score were the share of true alerts, both columns would agree. The calibration error is \
                their mean distance, the Brier score the mean squared distance between score and truth; with few alerts neither is 0 even where scores are right.""");
        out.append(Html.table(FigureTables.reliability(evaluation)));
        out.append("<p>")
                .append(Html.text(FigureTables.calibration(evaluation)))
                .append("</p>");
        section("Single transfers", "The score of a transfer is the highest score of an alert that holds it.");
        out.append(Html.table(FigureTables.transfers(evaluation)));
    }

    private void items() {
        ItemTables items = new ItemTables(evaluation.items().figures());
        section("Items of work", ItemTables.WORDS);
        out.append(Html.table(items.joined()));
        out.append(Html.table(items.precisionAt()));
        wide(items.curve());
        out.append("<p>").append(Html.text(items.line())).append("</p>");
        out.append(Html.table(items.typologies()));
    }

    private void reasons() {
        if (evaluation.delays().scans() > 0) {
            section(
                    "Time to detection",
                    "From the transfer with which half of a pattern had happened to the first of %d replayed scans, %s days apart, that found it: too long by up to that."
                            .formatted(
                                    evaluation.delays().scans(),
                                    ReasonTables.days(evaluation.delays().step())));
            out.append(Html.table(ReasonTables.delays(evaluation)));
        }
        if (!evaluation.reasons().misses().isEmpty()) {
            section(
                    "Misses",
                    "The least change of one parameter, or of two, with which the detector finds the pattern in its surroundings.");
            wide(ReasonTables.kindsOfMisses(evaluation));
            out.append("<details><summary>all misses</summary>");
            wide(ReasonTables.misses(evaluation));
            out.append("</details>");
        }
        if (!evaluation.reasons().falseAlarms().isEmpty()) {
            section("False alarms", "The least change with which the detector no longer finds it in its surroundings.");
            wide(ReasonTables.kindsOfFalseAlarms(evaluation));
            out.append("<details><summary>all false alarms</summary>");
            wide(ReasonTables.falseAlarms(evaluation));
            out.append("</details>");
        }
    }

    private void wide(TextTable table) {
        out.append("<div class=\"wide\">").append(Html.table(table)).append("</div>");
    }

    private void section(String title, String words) {
        out.append("<h2>%s</h2><p class=\"soft\">%s</p>".formatted(Html.text(title), Html.text(words)));
    }

    private void origin() {
        Evaluation.Origin origin = evaluation.origin();
        out.append("<h2>What was measured</h2>");
        origin.notes().forEach(note -> out.append("<p>").append(Html.text(note)).append("</p>"));
        out.append("<dl>");
        term("data", origin.data() + ", SHA-256 " + origin.dataSha256());
        term("truth", origin.truth() + ", SHA-256 " + origin.truthSha256());
        term("seed of the intervals", Long.toString(origin.seed()));
        origin.environment().forEach(this::term);
        term("score models", String.valueOf(evaluation.run().details().scoreModel()));
        out.append("</dl>");
    }

    private void term(String name, String value) {
        out.append("<dt>%s</dt><dd>%s</dd>".formatted(Html.text(name), Html.text(value)));
    }

    /** {@return the page without its title and body} */
    static String resource() {
        try (InputStream stream = EvaluationPage.class.getResourceAsStream("/evaluate/page.html")) {
            if (stream == null) {
                throw new PlatformException(ErrorCode.INTERNAL, "the program lacks its file evaluate/page.html");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new PlatformException(ErrorCode.INTERNAL, "cannot read evaluate/page.html", failure);
        }
    }
}
