// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import io.skein.alert.AlertDossier;
import io.skein.detect.Finding;
import io.skein.detect.SharedIdentifier;
import io.skein.graph.GraphReader.AccountDetails;
import io.skein.graph.GraphReader.NodeSummary;
import io.skein.model.Transfer;
import io.skein.window.IdentityGraph.Sort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The network of one alert: its accounts, customers and shared identifiers with what ties them, bounded.
 *
 * <p>Everything comes from the stored evidence but the degree and score of the nodes and who owns which account, which the
 * graph knows. A node that the graph no longer has is drawn all the same.
 *
 * @param keys its nodes, accounts in the order of the pattern first
 * @param finding what it is drawn from
 * @param isTruncated whether nodes were left out
 */
record AlertPicture(Set<NodeKey> keys, Finding finding, boolean isTruncated) {

    /** More than this cannot be read on one page, nor drawn quickly. */
    static final int MAX_NODES = 500;

    static AlertPicture of(AlertDossier dossier) {
        Finding finding = dossier.evidence().finding();
        Set<NodeKey> all = new LinkedHashSet<>();
        finding.subject().accountIds().forEach(id -> all.add(NodeKey.account(id)));
        for (Transfer transfer : finding.evidence().transfers()) {
            all.add(NodeKey.account(transfer.fromAccountId()));
            all.add(NodeKey.account(transfer.toAccountId()));
        }
        finding.subject().customerIds().forEach(id -> all.add(NodeKey.customer(id)));
        finding.evidence().identifiers().forEach(shared -> all.add(key(shared)));
        Set<NodeKey> kept = new LinkedHashSet<>(all.stream().limit(MAX_NODES).toList());
        return new AlertPicture(kept, finding, all.size() > MAX_NODES);
    }

    List<String> accountIds() {
        return keys.stream()
                .filter(key -> key.label().equals(NodeKey.ACCOUNT))
                .map(NodeKey::id)
                .toList();
    }

    /** {@return the nodes in order, those that the graph does not have without degree and score} */
    List<NodeSummary> nodes(List<NodeSummary> found) {
        Map<NodeKey, NodeSummary> byKey = new HashMap<>();
        found.forEach(node -> byKey.put(new NodeKey(node.label(), node.id()), node));
        return keys.stream()
                .map(key -> byKey.getOrDefault(key, new NodeSummary(key.label(), key.id(), key.id(), 0, null)))
                .toList();
    }

    /** {@return what ties the nodes: money first, then ownership, then shared identifiers} */
    List<EdgeView> edges(List<AccountDetails> accounts) {
        List<EdgeView> edges = new ArrayList<>(money());
        for (AccountDetails account : accounts) {
            for (String owner : account.ownerIds()) {
                if (keys.contains(NodeKey.customer(owner))) {
                    edges.add(EdgeView.tie("OWNS", owner, account.account().id()));
                }
            }
        }
        for (SharedIdentifier shared : finding.evidence().identifiers()) {
            addIdentity(edges, shared);
        }
        return edges;
    }

    private List<EdgeView> money() {
        Map<Direction, List<Transfer>> bundles = new LinkedHashMap<>();
        for (Transfer transfer : finding.evidence().transfers()) {
            Direction direction = new Direction(transfer.fromAccountId(), transfer.toAccountId());
            if (keys.contains(NodeKey.account(direction.from())) && keys.contains(NodeKey.account(direction.to()))) {
                bundles.computeIfAbsent(direction, key -> new ArrayList<>()).add(transfer);
            }
        }
        return bundles.values().stream().map(EdgeView::bundle).toList();
    }

    private void addIdentity(List<EdgeView> edges, SharedIdentifier shared) {
        if (!keys.contains(key(shared))) {
            return;
        }
        String type = shared.sort() == Sort.DEVICE ? "LOGGED_IN_FROM" : "HAS_IDENTIFIER";
        for (String customer : shared.customerIds()) {
            if (keys.contains(NodeKey.customer(customer))) {
                edges.add(EdgeView.tie(type, customer, shared.identifierId()));
            }
        }
    }

    private static NodeKey key(SharedIdentifier shared) {
        return NodeKey.shared(shared.identifierId(), shared.sort());
    }

    private record Direction(String from, String to) {}
}
