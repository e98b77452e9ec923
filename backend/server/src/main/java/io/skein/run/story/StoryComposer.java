// SPDX-License-Identifier: Apache-2.0
package io.skein.run.story;

import io.skein.alert.AlertContent;
import io.skein.alert.Story;
import io.skein.alert.Story.Link;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Joins alerts to stories; the package description says by what rules. */
public final class StoryComposer {

    private static final Comparator<Link> STRONGEST_FIRST = Comparator.comparingDouble((Link link) -> -link.strength())
            .thenComparing(Link::tie)
            .thenComparing(Link::fromAlertId)
            .thenComparing(Link::toAlertId);

    private final GraphView view;
    private final List<AlertContent> alerts;
    private final Map<String, PartFlow> flows = new LinkedHashMap<>();
    private final Map<String, Integer> placeOf = new HashMap<>();

    /**
     * @param view the transfers
     * @param alerts what to join; transfers that the view does not hold tie nothing
     */
    public StoryComposer(GraphView view, List<AlertContent> alerts) {
        this.view = view;
        this.alerts = alerts.stream()
                .sorted(Comparator.comparing(AlertContent::firstEventAt).thenComparing(AlertContent::id))
                .toList();
        for (int place = 0; place < this.alerts.size(); place++) {
            placeOf.put(this.alerts.get(place).id(), place);
        }
    }

    /** {@return the stories of two parts or more, in the order of their first parts} */
    public List<Story> compose(RunContext context) {
        Map<String, Integer> numbers = numbers(context);
        for (AlertContent alert : alerts) {
            flows.put(alert.id(), new PartFlow(view, transfers(alert, numbers)));
        }
        List<Link> links = new ArrayList<>(new MoneyTies(view, flows).find(context));
        Set<Set<String>> money = links.stream()
                .map(link -> Set.of(link.fromAlertId(), link.toAlertId()))
                .collect(Collectors.toSet());
        new EndTies(view, flows)
                .find(context).stream()
                        .filter(link -> !money.contains(Set.of(link.fromAlertId(), link.toAlertId())))
                        .forEach(links::add);
        links.addAll(new PeopleTies(view, alerts).find());
        links.sort(STRONGEST_FIRST);
        return stories(links);
    }

    private Map<String, Integer> numbers(RunContext context) {
        Set<String> wanted = new HashSet<>();
        alerts.forEach(alert -> wanted.addAll(alert.transferIds()));
        Map<String, Integer> numbers = new HashMap<>();
        TransferWindow window = view.transfers();
        Pace pace = new Pace(context);
        for (int transfer = 0; transfer < window.transferCount() && numbers.size() < wanted.size(); transfer++) {
            pace.step(1);
            String id = window.transferId(transfer);
            if (wanted.contains(id)) {
                numbers.put(id, transfer);
            }
        }
        return numbers;
    }

    private static int[] transfers(AlertContent alert, Map<String, Integer> numbers) {
        return alert.transferIds().stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .sorted()
                .toArray();
    }

    private List<Story> stories(List<Link> links) {
        Joined joined = new Joined(alerts.size());
        for (Link link : links) {
            joined.join(place(link.fromAlertId()), place(link.toAlertId()));
        }
        Map<Integer, List<Integer>> parts = new TreeMap<>();
        for (int place = 0; place < alerts.size(); place++) {
            parts.computeIfAbsent(joined.first(place), none -> new ArrayList<>())
                    .add(place);
        }
        return parts.values().stream()
                .filter(places -> places.size() > 1)
                .map(places -> story(places, links, joined))
                .toList();
    }

    private Story story(List<Integer> places, List<Link> links, Joined joined) {
        int first = places.getFirst();
        List<Story.Part> parts =
                places.stream().map(place -> part(alerts.get(place).id())).toList();
        List<Link> own = links.stream()
                .filter(link -> joined.first(place(link.fromAlertId())) == first
                        && joined.first(place(link.toAlertId())) == first)
                .toList();
        return new Story("story:" + alerts.get(first).id(), parts, own, joined.isCut(first));
    }

    private int place(String alertId) {
        return Objects.requireNonNull(placeOf.get(alertId));
    }

    private Story.Part part(String alertId) {
        PartFlow flow = flows.get(alertId);
        return flow == null
                ? new Story.Part(alertId, List.of(), List.of())
                : new Story.Part(alertId, flow.accountIds(flow::isSource), flow.accountIds(flow::isSink));
    }

    /** Sets of alerts that grow together until they are as long as stories get; each is named by its first. */
    private static final class Joined {

        private final int[] parent;
        private final int[] size;
        private final boolean[] cut;

        Joined(int count) {
            parent = new int[count];
            Arrays.setAll(parent, place -> place);
            size = new int[count];
            Arrays.fill(size, 1);
            cut = new boolean[count];
        }

        void join(int one, int other) {
            int first = Math.min(first(one), first(other));
            int second = Math.max(first(one), first(other));
            if (first != second && size[first] + size[second] > StoryRules.MOST_PARTS) {
                cut[first] = true;
                cut[second] = true;
            } else if (first != second) {
                parent[second] = first;
                size[first] += size[second];
                cut[first] |= cut[second];
            }
        }

        int first(int place) {
            int first = place;
            while (parent[first] != first) {
                first = parent[first];
            }
            parent[place] = first;
            return first;
        }

        boolean isCut(int first) {
            return cut[first];
        }
    }
}
