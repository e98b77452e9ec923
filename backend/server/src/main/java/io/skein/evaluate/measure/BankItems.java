// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import io.skein.alert.AlertContent;
import io.skein.alert.Story;
import io.skein.evaluate.truth.PlantedPattern;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TypologyTable;
import io.skein.exec.RunContext;
import io.skein.run.story.StoryComposer;
import io.skein.window.GraphView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The items of work of one bank, and up to which of them each pattern is found.
 *
 * @param workload what the items are spread over
 * @param items strongest first
 * @param patterns the laundering patterns that are in the data
 */
public record BankItems(Workload workload, List<WorkItem> items, List<Reached> patterns) {

    public BankItems {
        items = List.copyOf(items);
        patterns = List.copyOf(patterns);
    }

    /**
     * When a pattern is found by those who work through items from the strongest down.
     *
     * @param patternId the pattern
     * @param typology its typology
     * @param score greatest score so that items of it and above hold the alerts that find the pattern, at half of it; absent if all do not
     */
    public record Reached(
            String patternId, String typology, @Nullable Double score) {

        /** {@return whether the items of a score and above find it} */
        public boolean isReached(double least) {
            return score != null && score >= least;
        }
    }

    /**
     * {@return those of one scan}
     *
     * @param truth what was planted, as far as it is in the data
     * @param matching the alerts and what they are worth
     * @param stories ids of alerts that belong together
     * @param table which detector looks for what
     * @param workload what the items are spread over
     */
    public static BankItems of(
            Truth truth, Matching matching, List<List<String>> stories, TypologyTable table, Workload workload) {
        Set<String> crimes = matching.patterns().stream()
                .filter(outcome -> outcome.pattern().laundering() && outcome.isPresent())
                .map(outcome -> outcome.pattern().id())
                .collect(Collectors.toSet());
        List<WorkItem> items = new ArrayList<>();
        List<RaisedAlert> worked = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        for (List<AlertOutcome> group : WorkItem.group(matching.alerts(), stories)) {
            WorkItem item = WorkItem.of(group, crimes);
            items.add(item);
            for (AlertOutcome alert : group) {
                worked.add(alert.alert());
                scores.add(item.score());
            }
        }
        Map<String, Integer> found = Matching.firstFound(truth, worked, table);
        Map<String, Double> reached = new HashMap<>();
        found.forEach((pattern, place) -> reached.put(pattern, scores.get(place)));
        return new BankItems(
                workload,
                items.stream().sorted(WorkItem.STRONGEST_FIRST).toList(),
                truth.patterns().stream()
                        .filter(pattern -> crimes.contains(pattern.id()))
                        .map(pattern -> reached(pattern, reached))
                        .toList());
    }

    private static Reached reached(PlantedPattern pattern, Map<String, Double> reached) {
        return new Reached(pattern.id(), pattern.typology(), reached.get(pattern.id()));
    }

    /**
     * {@return ids of alerts that belong together, as the scan joins them}
     *
     * @param view what the scan saw
     * @param alerts all alerts
     * @param context progress and cancellation
     */
    public static List<List<String>> stories(GraphView view, List<RaisedAlert> alerts, RunContext context) {
        List<AlertContent> contents = alerts.stream()
                .map(alert -> new AlertContent(
                        alert.id(),
                        alert.firstEventAt(),
                        alert.transferIds().stream().sorted().toList(),
                        alert.customerIds().stream().sorted().toList()))
                .toList();
        return new StoryComposer(view, contents)
                .compose(context).stream()
                        .map(story ->
                                story.parts().stream().map(Story.Part::alertId).toList())
                        .toList();
    }
}
