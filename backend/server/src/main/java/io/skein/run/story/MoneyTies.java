// SPDX-License-Identifier: Apache-2.0
package io.skein.run.story;

import io.skein.alert.Story.Link;
import io.skein.alert.Story.Tie;
import io.skein.detect.money.FlowLedger;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Ties between alerts about the same money: transfers of both, or what one brought and the other spent. */
final class MoneyTies {

    private final GraphView view;
    private final TransferWindow window;
    private final Map<String, PartFlow> flows;
    private final Map<Integer, List<String>> alertsByTransfer = new TreeMap<>();

    MoneyTies(GraphView view, Map<String, PartFlow> flows) {
        this.view = view;
        this.window = view.transfers();
        this.flows = flows;
        flows.forEach((alert, flow) -> {
            for (int transfer : flow.transfers()) {
                alertsByTransfer
                        .computeIfAbsent(transfer, none -> new ArrayList<>())
                        .add(alert);
            }
        });
        alertsByTransfer.values().removeIf(alerts -> alerts.size() > StoryRules.MOST_ALERTS);
    }

    List<Link> find(RunContext context) {
        List<Link> links = shared();
        FlowLedger ledger = FlowLedger.of(view, StoryRules.FOLLOWING, context);
        Map<Pair, Double> passed = new HashMap<>();
        alertsByTransfer.forEach((outflow, later) -> {
            for (int link = ledger.firstLink(outflow); link < ledger.afterLastLink(outflow); link++) {
                List<String> earlier = alertsByTransfer.getOrDefault(ledger.inflow(link), List.of());
                double amount = view.paidInBase(outflow).orElse(0)
                        * ledger.givenMinor(link)
                        / Math.max(1, window.paidMinor(outflow));
                add(earlier, later, window.from(outflow), amount, passed);
            }
        });
        passed.forEach((pair, amount) -> {
            double least = Math.min(flow(pair.one).brought(), flow(pair.other).taken());
            double share = least == 0 ? 0 : Math.min(1, amount / least);
            if (share >= StoryRules.LEAST_PASSED) {
                links.add(new Link(pair.one, pair.other, Tie.PASSED_ON, share));
            }
        });
        return links;
    }

    private List<Link> shared() {
        Map<Pair, Integer> counts = new HashMap<>();
        for (List<String> alerts : alertsByTransfer.values()) {
            for (String one : alerts) {
                alerts.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .forEach(other -> counts.merge(new Pair(one, other), 1, Integer::sum));
            }
        }
        List<Link> links = new ArrayList<>();
        counts.forEach((pair, count) -> {
            int fewer =
                    Math.min(flow(pair.one).transfers().length, flow(pair.other).transfers().length);
            links.add(new Link(pair.one, pair.other, Tie.SHARED_TRANSFERS, (double) count / fewer));
        });
        return links;
    }

    /** Money that an alert brought to one of its ends and that another took up there. */
    private void add(List<String> earlier, List<String> later, int account, double amount, Map<Pair, Double> passed) {
        Set<String> both = new HashSet<>(earlier);
        both.retainAll(later);
        for (String one : earlier) {
            later.stream()
                    .filter(other -> !both.contains(one) && !both.contains(other))
                    .filter(other -> flow(one).isSink(account) && flow(other).isSource(account))
                    .forEach(other -> passed.merge(new Pair(one, other), amount, Double::sum));
        }
    }

    private PartFlow flow(String alert) {
        return Objects.requireNonNull(flows.get(alert));
    }

    private record Pair(String one, String other) {}
}
