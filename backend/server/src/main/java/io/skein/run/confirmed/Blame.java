// SPDX-License-Identifier: Apache-2.0
package io.skein.run.confirmed;

import io.skein.detect.Finding;
import io.skein.model.ListKey;
import io.skein.model.Transfer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who of a confirmed finding is to blame. A detector's finding shows the ones who do and the ones to whom it is done; who only paid may
 * be a victim. Accounts are named rather than customers where there are any, so that the other owner of an account is not
 * named with it.
 */
public enum Blame {
    /** The accounts that the finding is about: what is shown is done with them. */
    ACCOUNTS,
    /** The customers that the finding is about: it is about who they are. */
    CUSTOMERS,
    /** Accounts that received money of the evidence and paid money of the evidence. */
    RELAYS,
    /** Accounts that received money of the evidence. */
    RECEIVERS,
    /** Nobody: the finding blames nobody by itself. */
    NOBODY;

    private static final Map<String, Blame> BY_DETECTOR = Map.ofEntries(
            Map.entry("account-class", ACCOUNTS),
            Map.entry("account-takeover", RECEIVERS),
            Map.entry("behaviour-deviation", ACCOUNTS),
            Map.entry("bipartite-stack", RECEIVERS),
            Map.entry("channel-hopping", RELAYS),
            Map.entry("commingling", NOBODY),
            Map.entry("cycle", ACCOUNTS),
            Map.entry("dormant-reactivation", ACCOUNTS),
            Map.entry("exposure", NOBODY),
            Map.entry("fan-in", ACCOUNTS),
            Map.entry("fan-out", ACCOUNTS),
            Map.entry("gather-scatter", ACCOUNTS),
            Map.entry("geography", RELAYS),
            Map.entry("large-transaction", ACCOUNTS),
            Map.entry("layering", RELAYS),
            Map.entry("loan-loop", RELAYS),
            Map.entry("mule-score", ACCOUNTS),
            Map.entry("near-threshold-pair", ACCOUNTS),
            Map.entry("open-burst-close", ACCOUNTS),
            Map.entry("pass-through", ACCOUNTS),
            Map.entry("rapid-movement", ACCOUNTS),
            Map.entry("scatter-gather", RECEIVERS),
            Map.entry("shared-device", RECEIVERS),
            Map.entry("shared-identity", CUSTOMERS),
            Map.entry("shell-cluster", ACCOUNTS),
            Map.entry("structuring", ACCOUNTS),
            Map.entry("synthetic-identity", CUSTOMERS));

    /** {@return whom a detector's confirmed findings blame; nobody if that was never decided} */
    public static Blame of(String detectorId) {
        return BY_DETECTOR.getOrDefault(detectorId, NOBODY);
    }

    /** {@return the ids of the detectors of which it was decided} */
    public static Set<String> decided() {
        return BY_DETECTOR.keySet();
    }

    /** {@return what the ones to blame are known by, each once} */
    public Set<ListKey> keys(Finding finding) {
        List<Transfer> transfers = finding.evidence().transfers();
        return switch (this) {
            case ACCOUNTS -> keys(ListKey.Kind.ACCOUNT, finding.subject().accountIds());
            case CUSTOMERS -> keys(ListKey.Kind.CUSTOMER, finding.subject().customerIds());
            case RELAYS -> {
                Set<String> relays = transfers.stream()
                        .map(Transfer::toAccountId)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                relays.retainAll(transfers.stream().map(Transfer::fromAccountId).collect(Collectors.toSet()));
                yield keys(ListKey.Kind.ACCOUNT, relays);
            }
            case RECEIVERS ->
                keys(
                        ListKey.Kind.ACCOUNT,
                        transfers.stream().map(Transfer::toAccountId).toList());
            case NOBODY -> Set.of();
        };
    }

    private static Set<ListKey> keys(ListKey.Kind kind, Collection<String> ids) {
        return ids.stream().map(id -> new ListKey(kind, id)).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
