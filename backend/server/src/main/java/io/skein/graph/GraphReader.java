// SPDX-License-Identifier: Apache-2.0
package io.skein.graph;

import io.skein.model.Account;
import io.skein.model.Customer;
import io.skein.model.RiskGrade;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers an investigator's questions anchored at one element. Every list is bounded and says when it was cut. */
public interface GraphReader {

    /** {@return the accounts found, by id; absent ids are unknown} */
    Map<String, AccountDetails> accounts(Collection<String> ids);

    /** {@return the customers found, by id; absent ids are unknown} */
    Map<String, CustomerDetails> customers(Collection<String> ids);

    /** {@return nodes of one label in short, by id; absent ids are unknown} */
    Map<String, NodeSummary> nodes(String label, Collection<String> ids);

    /** {@return a page of the transfers between two accounts, both directions, oldest first} */
    Page<Transfer> transfersBetween(String accountId, String otherAccountId, TimeWindow window, PageRequest page);

    /**
     * {@return one page of the neighbours of a node, and whether it leaves any out}
     *
     * <p>Around an account: its owners by id, then the accounts it exchanged money with in the window, the most money first, equal
     * ones by id. Money is compared in the base currency; a currency without a rate counts in its own major units. Around any
     * other node, where no money flows: by label, then id.
     */
    Neighbourhood neighbourhood(NeighbourhoodQuery query);

    /** {@return nodes whose id, number, name or value begins with the text in whatever case, at most {@code limit}, by label and id} */
    List<NodeSummary> search(String text, int limit);

    /** {@return how many nodes and relationships of each label and type there are} */
    Map<String, Long> counts();

    /**
     * An account with what the graph knows around it.
     *
     * @param account the account
     * @param ownerIds customers who own it, sorted
     * @param score last written score, if any
     */
    record AccountDetails(
            Account account,
            List<String> ownerIds,
            @Nullable RiskState score) {}

    /**
     * A customer with what the graph knows around it.
     *
     * @param customer the customer
     * @param accountIds accounts owned, sorted
     * @param identifierIds identifiers used, sorted
     * @param score last written score, if any
     */
    record CustomerDetails(
            Customer customer,
            List<String> accountIds,
            List<String> identifierIds,
            @Nullable RiskState score) {}

    /**
     * A score as written back to the graph.
     *
     * @param score in [0,1]
     * @param grade its grade
     * @param scoredAt when
     */
    record RiskState(double score, RiskGrade grade, Instant scoredAt) {}

    /**
     * Any node, in short.
     *
     * @param label {@code Account}, {@code Customer}, {@code Device} or {@code Identifier}
     * @param id business id
     * @param title what to write beside it
     * @param degree number of distinct neighbours
     * @param score last written score, if any
     */
    record NodeSummary(
            String label,
            String id,
            String title,
            long degree,
            @Nullable RiskState score) {}

    /**
     * Transfers of one direction between two nodes, or one other tie.
     *
     * @param type relationship type
     * @param fromId business id
     * @param toId business id
     * @param count how many relationships it stands for
     * @param totalsByCurrency paid minor units by currency code; empty if not a transfer
     * @param firstAt first event, if dated
     * @param lastAt last event, if dated
     */
    record BundledEdge(
            String type,
            String fromId,
            String toId,
            long count,
            Map<String, Long> totalsByCurrency,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt) {}

    /**
     * Which neighbours to read.
     *
     * @param label label of the node in the middle
     * @param id its business id
     * @param window transfers outside are not followed
     * @param page which neighbours
     */
    record NeighbourhoodQuery(String label, String id, TimeWindow window, PageRequest page) {}

    /**
     * One page of the neighbours of a node.
     *
     * @param nodes the neighbours of this page, in the order of {@link #neighbourhood}
     * @param edges ties between the node in the middle and these neighbours
     * @param totalNeighbours how many there are in all
     * @param truncated whether this page leaves any out
     */
    record Neighbourhood(List<NodeSummary> nodes, List<BundledEdge> edges, long totalNeighbours, boolean truncated) {}

    /**
     * Which part of a list.
     *
     * @param offset first item, from 0
     * @param limit most items, 1 to 200
     */
    record PageRequest(int offset, int limit) {

        private static final int MAX_LIMIT = 200;

        public PageRequest {
            if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
                throw new IllegalArgumentException("page needs offset >= 0 and limit 1 to " + MAX_LIMIT
                        + ", had offset " + offset + " and limit " + limit);
            }
        }
    }

    /**
     * Part of a list.
     *
     * @param items this page
     * @param total items in all
     */
    record Page<T>(List<T> items, long total) {

        public Page {
            items = List.copyOf(items);
        }
    }
}
