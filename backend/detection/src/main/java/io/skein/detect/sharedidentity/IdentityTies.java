// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sharedidentity;

import io.skein.exec.RunContext;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.DeclaredTie;
import io.skein.window.IdentityGraph.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How strongly pairs of customers are tied by the identifiers they share. */
final class IdentityTies {

    private static final int POLL_EVERY = 10_000;

    private final SharedIdentityParameters parameters;
    private final Map<String, Set<String>> declared = new HashMap<>();
    private final Map<Pair, Double> untied = new LinkedHashMap<>();
    private long identifiers;
    private long hubs;
    private boolean complete = true;

    /**
     * Two customers.
     *
     * @param first the smaller id
     * @param second the greater id
     */
    record Pair(String first, String second) {}

    /**
     * Two customers who are tied strongly enough.
     *
     * @param pair who
     * @param weight joint weight, in (0,1]
     */
    record Tie(Pair pair, double weight) {}

    private IdentityTies(IdentityGraph identities, SharedIdentityParameters parameters) {
        this.parameters = parameters;
        for (DeclaredTie tie : identities.declared()) {
            declared.computeIfAbsent(tie.customerId(), first -> new TreeSet<>()).add(tie.otherCustomerId());
        }
    }

    /** {@return the ties among all customers who share an identifier} */
    static IdentityTies of(IdentityGraph identities, SharedIdentityParameters parameters, RunContext context) {
        IdentityTies ties = new IdentityTies(identities, parameters);
        List<Link> links = identities.links();
        long work = 0;
        int told = 0;
        int begin = 0;
        while (begin < links.size() && ties.complete) {
            int end = endOfIdentifier(links, begin);
            work += ties.add(links.subList(begin, end));
            ties.complete = work <= context.limits().maxWork();
            begin = end;
            if (begin - told >= POLL_EVERY) {
                context.cancellation().check();
                context.progress().advance(begin - told);
                told = begin;
            }
        }
        return ties;
    }

    /** {@return pairs that reach the least tie and have not declared that they belong together, in the order of the data} */
    List<Tie> strong() {
        List<Tie> strong = new ArrayList<>();
        untied.forEach((pair, rest) -> {
            double weight = 1 - rest;
            if (weight >= parameters.minTie() && !declaredWith(pair.first()).contains(pair.second())) {
                strong.add(new Tie(pair, weight));
            }
        });
        return strong;
    }

    /** {@return customers with a greater id who belong with this one openly} */
    Set<String> declaredWith(String customerId) {
        return declared.getOrDefault(customerId, Set.of());
    }

    /** {@return number of identifiers that at least two customers share} */
    long sharedIdentifiers() {
        return identifiers;
    }

    /** {@return number of those with too many users to tie anybody} */
    long hubIdentifiers() {
        return hubs;
    }

    /** {@return whether all identifiers were looked at; false if the work limit came first} */
    boolean isComplete() {
        return complete;
    }

    static int endOfIdentifier(List<Link> links, int begin) {
        int end = begin + 1;
        while (end < links.size()
                && links.get(end).identifierId().equals(links.get(begin).identifierId())) {
            end++;
        }
        return end;
    }

    private long add(List<Link> users) {
        if (users.size() < 2) {
            return 1;
        }
        identifiers++;
        if (users.size() > parameters.maxDegree()) {
            hubs++;
            return 1;
        }
        double rest = 1 - parameters.weight(users.getFirst().sort(), users.size());
        for (int one = 0; one < users.size(); one++) {
            for (int other = one + 1; other < users.size(); other++) {
                Pair pair =
                        new Pair(users.get(one).customerId(), users.get(other).customerId());
                untied.merge(pair, rest, (before, factor) -> before * factor);
            }
        }
        return (long) users.size() * users.size();
    }
}
