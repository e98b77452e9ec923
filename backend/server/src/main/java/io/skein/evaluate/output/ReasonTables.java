// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import io.skein.evaluate.Evaluation;
import io.skein.evaluate.measure.AlertOutcome;
import io.skein.evaluate.measure.PatternOutcome;
import io.skein.evaluate.reason.Reason;
import io.skein.evaluate.replay.Delays;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tables of misses, false alarms and times to detection. */
final class ReasonTables {

    private static final double HOURS_A_DAY = 24;

    private ReasonTables() {}

    /** {@return every missed pattern with its reason} */
    static TextTable misses(Evaluation evaluation) {
        Map<String, PatternOutcome> outcomes = new HashMap<>();
        evaluation
                .matching()
                .patterns()
                .forEach(outcome -> outcomes.put(outcome.pattern().id(), outcome));
        TextTable table =
                new TextTable("missed pattern", "typology", "detector", "coverage own", "coverage any", "reason");
        for (Reason reason : evaluation.reasons().misses()) {
            @Nullable PatternOutcome outcome = outcomes.get(reason.id());
            table.row(
                    reason.id(),
                    reason.kind(),
                    reason.detectorId(),
                    Words.percent(outcome == null ? 0 : outcome.ownCoverage()),
                    Words.percent(outcome == null ? 0 : outcome.anyCoverage()),
                    reason.words());
        }
        return table;
    }

    /** {@return every false alarm with its reason, strongest first} */
    static TextTable falseAlarms(Evaluation evaluation) {
        Map<String, AlertOutcome> outcomes = new HashMap<>();
        evaluation
                .matching()
                .alerts()
                .forEach(outcome -> outcomes.put(outcome.alert().id(), outcome));
        TextTable table = new TextTable("false alarm", "detector", "score", "would be gone if");
        for (Reason reason : evaluation.reasons().falseAlarms()) {
            @Nullable AlertOutcome outcome = outcomes.get(reason.id());
            table.row(
                    reason.id(),
                    reason.detectorId(),
                    Words.plain(outcome == null ? 0 : outcome.alert().score()),
                    reason.words());
        }
        return table;
    }

    /** {@return how many misses have which kind of reason, and which parameter is the nearest} */
    static TextTable kindsOfMisses(Evaluation evaluation) {
        return kinds("typology", "missed", evaluation.reasons().misses());
    }

    /** {@return the same of the false alarms that were examined} */
    static TextTable kindsOfFalseAlarms(Evaluation evaluation) {
        return kinds("detector", "false", evaluation.reasons().falseAlarms());
    }

    private static TextTable kinds(String group, String counted, List<Reason> reasons) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Reason reason : reasons) {
            counts.merge(reason.kind() + "\t" + kind(reason), 1, Integer::sum);
        }
        TextTable table = new TextTable(group, counted, "nearest reason");
        counts.forEach((key, count) -> {
            int tab = key.indexOf('\t');
            table.row(key.substring(0, tab), Words.count(count), key.substring(tab + 1));
        });
        return table;
    }

    private static String kind(Reason reason) {
        return switch (reason.finding()) {
            case ONE_PARAMETER -> "parameter " + reason.changes().getFirst().parameter();
            case TWO_PARAMETERS ->
                "parameters " + reason.changes().get(0).parameter() + " and "
                        + reason.changes().get(1).parameter();
            case BEYOND_PARAMETERS, NO_DETECTOR, NOT_RUN, ONLY_IN_ALL_DATA, NOT_EXAMINED ->
                reason.finding().words();
        };
    }

    /** {@return time to detection by typology, medians of those found} */
    static TextTable delays(Evaluation evaluation) {
        Delays delays = evaluation.delays();
        Map<String, List<Delays.Delay>> byTypology = new TreeMap<>();
        delays.delays()
                .forEach(delay -> byTypology
                        .computeIfAbsent(delay.typology(), _ -> new ArrayList<>())
                        .add(delay));
        TextTable table = new TextTable(
                "time to detection",
                "patterns",
                "median length, days",
                "found in replay",
                "median delay, days",
                "longest delay, days");
        byTypology.forEach((typology, all) -> {
            List<Duration> found = all.stream()
                    .map(Delays.Delay::any)
                    .<Duration>mapMulti((delay, sink) -> {
                        if (delay != null) {
                            sink.accept(delay);
                        }
                    })
                    .sorted()
                    .toList();
            List<Duration> spans = all.stream().map(Delays.Delay::span).sorted().toList();
            table.row(
                    typology,
                    Words.count(all.size()),
                    days(median(spans)),
                    Words.count(found.size()),
                    days(median(found)),
                    days(found.isEmpty() ? null : found.getLast()));
        });
        return table;
    }

    /** {@return a length of time in days, or a dash} */
    static String days(@Nullable Duration duration) {
        return duration == null ? "-" : String.format(Locale.ROOT, "%.1f", duration.toMinutes() / 60.0 / HOURS_A_DAY);
    }

    private static @Nullable Duration median(List<Duration> sorted) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
    }
}
