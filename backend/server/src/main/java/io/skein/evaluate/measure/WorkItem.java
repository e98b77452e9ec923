// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is worked on as one: the alerts of a story, or an alert that belongs to none.
 *
 * @param leadId its strongest alert
 * @param score that alert's score
 * @param alerts how many alerts it has
 * @param trueAlerts those that are true
 * @param patternIds laundering patterns that its true alerts are about
 */
public record WorkItem(String leadId, double score, int alerts, int trueAlerts, SortedSet<String> patternIds) {

    /** The order in which people work: highest score first, then by id. */
    public static final Comparator<WorkItem> STRONGEST_FIRST =
            Comparator.comparingDouble(WorkItem::score).reversed().thenComparing(WorkItem::leadId);

    public WorkItem {
        patternIds = Collections.unmodifiableSortedSet(new TreeSet<>(patternIds));
    }

    /** {@return whether it is worth the work: one true alert is enough} */
    public boolean isTrue() {
        return trueAlerts > 0;
    }

    /** {@return whether it joins what was planted apart} */
    public boolean isMixed() {
        return patternIds.size() > 1;
    }

    /**
     * {@return alerts by item, each item's strongest first, the items in the order in which they are worked on}
     *
     * @param strongestFirst all alerts
     * @param stories ids of alerts that belong together; no alert is in two
     */
    static List<List<AlertOutcome>> group(List<AlertOutcome> strongestFirst, List<List<String>> stories) {
        Map<String, Integer> storyOf = new HashMap<>();
        for (int story = 0; story < stories.size(); story++) {
            for (String alert : stories.get(story)) {
                storyOf.put(alert, story);
            }
        }
        Map<Integer, List<AlertOutcome>> begun = new TreeMap<>();
        List<List<AlertOutcome>> items = new ArrayList<>();
        for (AlertOutcome alert : strongestFirst) {
            Integer story = storyOf.get(alert.alert().id());
            List<AlertOutcome> item = story == null ? null : begun.get(story);
            if (item == null) {
                item = new ArrayList<>();
                items.add(item);
                if (story != null) {
                    begun.put(story, item);
                }
            }
            item.add(alert);
        }
        return items;
    }

    /**
     * {@return the item that some alerts are}
     *
     * @param strongestFirst its alerts
     * @param crimes ids of the laundering patterns
     */
    static WorkItem of(List<AlertOutcome> strongestFirst, Set<String> crimes) {
        RaisedAlert lead = strongestFirst.getFirst().alert();
        SortedSet<String> patterns = new TreeSet<>();
        int hits = 0;
        for (AlertOutcome alert : strongestFirst) {
            if (alert.isTrue()) {
                hits++;
                if (alert.patternId() != null && crimes.contains(alert.patternId())) {
                    patterns.add(Objects.requireNonNull(alert.patternId()));
                }
            }
        }
        return new WorkItem(lead.id(), lead.score(), strongestFirst.size(), hits, patterns);
    }
}
