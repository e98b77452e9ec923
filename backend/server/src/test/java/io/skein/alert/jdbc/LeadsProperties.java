// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.alert.Alert;
import io.skein.alert.AlertFilter;
import io.skein.alert.AlertFilter.Items;
import io.skein.alert.AlertFilter.Side;
import io.skein.alert.AlertSort;
import io.skein.alert.AlertStatus;
import io.skein.alert.AlertStore;
import io.skein.alert.Drafts;
import io.skein.alert.StatusChange;
import io.skein.alert.Story;
import io.skein.alert.StoryDecision;
import io.skein.alert.WorkItem;
import io.skein.jdbc.TestDatabase;
import io.skein.model.RiskGrade;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random lives of random stories, beside a model of them in memory. */
class LeadsProperties {

    private static final Instant NOW = Instant.parse("2026-04-02T10:00:00Z");
    private static final int STEPS = 12;
    private static final int PATHS = 12;
    private static final double LINE = 0.5;

    private static final Comparator<Alert> STRONGEST_FIRST = Comparator.<Alert>comparingInt(
                    alert -> alert.status().isOpen() ? 0 : 1)
            .thenComparing(Alert::score, Comparator.reverseOrder())
            .thenComparing(Alert::transferCount, Comparator.reverseOrder())
            .thenComparing(Alert::id);

    /** Where the stories are kept that the store must hold. */
    private final Map<String, Set<String>> stories = new TreeMap<>();

    @Property(tries = 60)
    void whateverHappensTheStrongestOpenPartLeadsAndEachItemIsListedOnce(@ForAll TestDatabase kind, @ForAll long seed) {
        Random random = new Random(seed);
        AlertStore store = new JdbcAlertStore(kind.empty());
        stories.clear();
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(6)) {
                case 0, 1 -> takeIn(store, random);
                case 2 -> compose(store, random);
                case 3, 4 -> change(store, random);
                default -> decide(store, random);
            }
            check(store);
        }
    }

    private void check(AlertStore store) {
        Map<String, Alert> alerts = alerts(store);
        Set<String> inStory =
                stories.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        Stream<Set<String>> items = Stream.concat(
                stories.values().stream(),
                alerts.keySet().stream().filter(id -> !inStory.contains(id)).map(Set::of));
        Map<String, Set<String>> partsByLead = new HashMap<>();
        items.forEach(parts -> parts.stream()
                .map(alerts::get)
                .filter(alert -> alert.status() != AlertStatus.MERGED)
                .min(STRONGEST_FIRST)
                .ifPresent(lead -> partsByLead.put(lead.id(), parts)));

        List<String> walked = walk(store, new Items(Side.ABOVE_LINE, 0));
        assertThat(walked).doesNotHaveDuplicates().hasSameElementsAs(partsByLead.keySet());
        List<String> queue = walk(store, new Items(Side.ABOVE_LINE, LINE));
        List<String> below = walk(store, new Items(Side.BELOW_LINE, LINE));
        assertThat(Stream.concat(queue.stream(), below.stream())).containsExactlyElementsOf(walked);
        assertThat(queue).allMatch(id -> Objects.requireNonNull(alerts.get(id)).score() >= LINE);
        Map<String, WorkItem> told = store.items(alerts.keySet());
        partsByLead.forEach((lead, parts) -> {
            for (String part : parts) {
                WorkItem item = Objects.requireNonNull(told.get(part));
                assertThat(item.leadId()).isEqualTo(lead);
                assertThat(item.parts()).extracting(WorkItem.Part::alertId).hasSameElementsAs(parts);
            }
        });
    }

    /** New alerts, other scores, and now and then a finding that joins two. */
    private static void takeIn(AlertStore store, Random random) {
        int path = random.nextInt(PATHS);
        Drafts drafts = Drafts.drafts().score(random.nextInt(1, 5) / 5.0, RiskGrade.WARNING);
        String[] accounts = {"x" + path, "y" + path, "z" + path};
        store.takeIn(
                List.of(
                        switch (random.nextInt(5)) {
                            case 0, 1 -> drafts.path(accounts[0], accounts[1]);
                            case 2, 3 -> drafts.path(accounts[1], accounts[2]);
                            default -> drafts.path(accounts);
                        }),
                "run",
                NOW);
    }

    private void compose(AlertStore store, Random random) {
        Map<String, Alert> alerts = alerts(store);
        stories.values()
                .removeIf(parts -> parts.stream()
                                .anyMatch(id -> Objects.requireNonNull(alerts.get(id))
                                        .status()
                                        .isOpen())
                        || parts.stream()
                                .allMatch(id ->
                                        Objects.requireNonNull(alerts.get(id)).status() == AlertStatus.MERGED));
        Map<Integer, List<String>> drawn = new TreeMap<>();
        alerts.values().stream()
                .filter(alert -> alert.status().isOpen())
                .forEach(alert -> drawn.computeIfAbsent(random.nextInt(4), none -> new ArrayList<>())
                        .add(alert.id()));
        List<Story> composed = drawn.values().stream()
                .filter(parts -> parts.size() > 1)
                .map(LeadsProperties::story)
                .toList();
        composed.forEach(story -> stories.put(
                story.id(),
                story.parts().stream().map(Story.Part::alertId).collect(Collectors.toCollection(TreeSet::new))));
        store.replaceStories(composed);
    }

    private static void change(AlertStore store, Random random) {
        List<Alert> alerts = List.copyOf(alerts(store).values());
        if (alerts.isEmpty()) {
            return;
        }
        Alert alert = alerts.get(random.nextInt(alerts.size()));
        List<AlertStatus> next = List.copyOf(new TreeSet<>(alert.status().next()));
        if (!next.isEmpty()) {
            AlertStatus status = next.get(random.nextInt(next.size()));
            store.changeStatus(new StatusChange(alert.id(), alert.version(), status, "why", "me", NOW));
        }
    }

    private void decide(AlertStore store, Random random) {
        List<Set<String>> drawn = List.copyOf(stories.values());
        if (drawn.isEmpty()) {
            return;
        }
        String id = drawn.get(random.nextInt(drawn.size())).iterator().next();
        Map<String, Integer> seen = Objects.requireNonNull(
                        store.items(List.of(id)).get(id))
                .openParts()
                .stream()
                .collect(Collectors.toMap(WorkItem.Part::alertId, WorkItem.Part::version));
        if (!seen.isEmpty()) {
            store.decide(new StoryDecision(id, seen, AlertStatus.CLOSED_NO_ACTION, "why", "me", NOW));
        }
    }

    private static Story story(List<String> parts) {
        return new Story(
                "story:" + parts.getFirst(),
                parts.stream()
                        .map(id -> new Story.Part(id, List.of(), List.of()))
                        .toList(),
                List.of(),
                false);
    }

    private static Map<String, Alert> alerts(AlertStore store) {
        Map<String, Alert> alerts = new TreeMap<>();
        store.page(AlertFilter.ALL, AlertSort.SCORE_DESC, PageSlice.first(200))
                .items()
                .forEach(alert -> alerts.put(alert.id(), alert));
        return alerts;
    }

    private static List<String> walk(AlertStore store, Items items) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        KeysetPage<Alert> page;
        do {
            page = store.page(AlertFilter.ALL.with(items), AlertSort.SCORE_DESC, PageSlice.after(3, cursor));
            page.items().forEach(alert -> seen.add(alert.id()));
            cursor = page.entries().isEmpty() ? null : page.entries().getLast().cursor();
        } while (page.hasNext());
        assertThat(page.total()).isEqualTo(seen.size());
        return seen;
    }
}
