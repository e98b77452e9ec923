// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import io.skein.graph.GraphReader.BundledEdge;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.Transfer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The schema's {@code Edge}: ties of one type and direction between two nodes, bundled.
 *
 * @param type relationship type
 * @param fromId business id
 * @param toId business id
 * @param count how many relationships it stands for
 * @param totals paid per currency, largest number of major units first
 * @param firstAt first event, if dated
 * @param lastAt last event, if dated
 * @param transferIds the transfers of an alert, in the window's order
 */
public record EdgeView(
        String type,
        String fromId,
        String toId,
        long count,
        List<Money> totals,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        List<String> transferIds) {

    private static final String TRANSFERRED_TO = "TRANSFERRED_TO";
    private static final Comparator<Money> LARGEST_FIRST = Comparator.comparing(Money::major)
            .reversed()
            .thenComparing(money -> money.currency().code());

    /** {@return an edge of the graph} */
    static EdgeView of(BundledEdge edge) {
        return new EdgeView(
                edge.type(),
                edge.fromId(),
                edge.toId(),
                edge.count(),
                money(edge.totalsByCurrency()),
                edge.firstAt(),
                edge.lastAt(),
                List.of());
    }

    /** {@return one relationship without date or money} */
    static EdgeView tie(String type, String fromId, String toId) {
        return new EdgeView(type, fromId, toId, 1, List.of(), null, null, List.of());
    }

    /**
     * {@return transfers as one edge}
     *
     * @param transfers at least one, same accounts and direction, oldest first
     */
    static EdgeView bundle(List<Transfer> transfers) {
        Map<String, Long> totals = new TreeMap<>();
        for (Transfer transfer : transfers) {
            totals.merge(transfer.paid().currency().code(), transfer.paid().amountMinor(), Math::addExact);
        }
        Transfer first = transfers.getFirst();
        return new EdgeView(
                TRANSFERRED_TO,
                first.fromAccountId(),
                first.toAccountId(),
                transfers.size(),
                money(totals),
                first.at(),
                transfers.getLast().at(),
                transfers.stream().map(Transfer::id).toList());
    }

    private static List<Money> money(Map<String, Long> totalsByCurrency) {
        return totalsByCurrency.entrySet().stream()
                .map(total -> new Money(total.getValue(), CurrencyUnit.of(total.getKey())))
                .sorted(LARGEST_FIRST)
                .toList();
    }
}
