// SPDX-License-Identifier: Apache-2.0
package io.skein.run.story;

import io.skein.alert.AlertContent;
import io.skein.alert.Story.Link;
import io.skein.alert.Story.Tie;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.window.AccountTable;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Ties between alerts about the same customers. */
final class PeopleTies {

    private final List<AlertContent> alerts;
    private final Set<String> hubs;

    PeopleTies(GraphView view, List<AlertContent> alerts) {
        this.alerts = alerts;
        this.hubs = hubs(view);
    }

    List<Link> find() {
        Map<String, List<AlertContent>> byCustomer = new TreeMap<>();
        for (AlertContent alert : alerts) {
            for (String customer : alert.customerIds()) {
                if (!hubs.contains(customer)) {
                    byCustomer
                            .computeIfAbsent(customer, none -> new ArrayList<>())
                            .add(alert);
                }
            }
        }
        Map<Pair, Integer> counts = new HashMap<>();
        byCustomer.values().stream()
                .filter(about -> about.size() <= StoryRules.MOST_ALERTS)
                .forEach(about -> count(about, counts));
        List<Link> links = new ArrayList<>();
        counts.forEach((pair, count) -> {
            double share = (double) count / pair.fewer();
            if (share >= StoryRules.LEAST_CUSTOMERS) {
                links.add(new Link(pair.one.id(), pair.other.id(), Tie.SHARED_CUSTOMERS, share));
            }
        });
        return links;
    }

    private static void count(List<AlertContent> about, Map<Pair, Integer> counts) {
        for (AlertContent one : about) {
            about.stream()
                    .filter(other -> one.id().compareTo(other.id()) < 0)
                    .forEach(other -> counts.merge(new Pair(one, other), 1, Integer::sum));
        }
    }

    /** Parties are wider than customers, for they join who shares a document: only their customers' own counterparties count. */
    private static Set<String> hubs(GraphView view) {
        PartyTransfers transfers = PartyTransfers.of(view);
        AccountTable accounts = view.transfers().accounts();
        Set<String> hubs = new HashSet<>();
        for (int party = 0; party < transfers.parties().count(); party++) {
            if (transfers.count(party, Direction.IN) + transfers.count(party, Direction.OUT)
                    > StoryRules.MOST_COUNTERPARTIES) {
                counterparties(transfers, party, view.transfers()).forEach((customer, others) -> {
                    if (others.size() > StoryRules.MOST_COUNTERPARTIES) {
                        hubs.add(accounts.customerId(customer));
                    }
                });
            }
        }
        return hubs;
    }

    private static Map<Integer, Set<Integer>> counterparties(
            PartyTransfers transfers, int party, TransferWindow window) {
        Map<Integer, Set<Integer>> counterparties = new HashMap<>();
        for (Direction direction : Direction.values()) {
            for (int transfer : transfers.of(party, direction)) {
                int account = direction == Direction.IN ? window.to(transfer) : window.from(transfer);
                int other = transfers.counterparty(transfer, direction);
                for (int owner : window.accounts().ownerNumbers(account)) {
                    counterparties
                            .computeIfAbsent(owner, none -> new HashSet<>())
                            .add(other);
                }
            }
        }
        return counterparties;
    }

    private record Pair(AlertContent one, AlertContent other) {

        int fewer() {
            return Math.min(one.customerIds().size(), other.customerIds().size());
        }
    }
}
