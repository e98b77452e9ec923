// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.party;

import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How strongly pairs of customers are tied by the identifiers they share. */
public final class IdentityTies {

    private final TieRules rules;
    private final DeclaredTies declared;
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
    public record Pair(String first, String second) {}

    /**
     * Two customers who are tied strongly enough.
     *
     * @param pair who
     * @param weight joint weight, in (0,1]
     */
    public record Tie(Pair pair, double weight) {}

    private IdentityTies(IdentityGraph identities, TieRules rules) {
        this.rules = rules;
        this.declared = new DeclaredTies(identities);
    }

    /** {@return the ties among all customers who share an identifier} */
    public static IdentityTies of(IdentityGraph identities, TieRules rules, RunContext context) {
        IdentityTies ties = new IdentityTies(identities, rules);
        List<Link> links = identities.links();
        Pace pace = new Pace(context);
        int begin = 0;
        while (begin < links.size() && ties.complete) {
            int end = endOfIdentifier(links, begin);
            pace.step(ties.add(links.subList(begin, end)));
            pace.finished(end - begin);
            begin = end;
            ties.complete = begin == links.size() || !pace.isSpent();
        }
        pace.tell();
        return ties;
    }

    /** {@return pairs that reach the least tie, whatever they have declared, in the order of the data} */
    public List<Tie> strong() {
        List<Tie> strong = new ArrayList<>();
        untied.forEach((pair, rest) -> {
            if (1 - rest >= rules.minTie()) {
                strong.add(new Tie(pair, 1 - rest));
            }
        });
        return strong;
    }

    /** {@return those of the strong pairs who have not declared that they belong together} */
    public List<Tie> undeclared() {
        List<Tie> strong = strong();
        strong.removeIf(
                tie -> declaredWith(tie.pair().first()).contains(tie.pair().second()));
        return strong;
    }

    /** {@return customers with a greater id who belong with this one openly} */
    public Set<String> declaredWith(String customerId) {
        return declared.with(customerId);
    }

    /** {@return number of identifiers that at least two customers share} */
    public long sharedIdentifiers() {
        return identifiers;
    }

    /** {@return number of those with too many users to tie anybody} */
    public long hubIdentifiers() {
        return hubs;
    }

    /** {@return whether all identifiers were looked at; false if the work limit came first} */
    public boolean isComplete() {
        return complete;
    }

    /** {@return place after the last use of the identifier whose uses begin at a place} */
    public static int endOfIdentifier(List<Link> links, int begin) {
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
        if (users.size() > rules.maxDegree()) {
            hubs++;
            return 1;
        }
        double weight = rules.weight(users.getFirst().sort(), users.size());
        return tie(users.stream().map(Link::customerId).toList(), weight);
    }

    /**
     * Ties customers by something else that they share, such as one who acts for all of them; too many are not tied.
     *
     * @param customerIds sorted
     * @param weight how strongly it ties two of them if there are no others
     * @param pace counts the pairs
     */
    public void share(List<String> customerIds, double weight, Pace pace) {
        if (customerIds.size() > 1 && customerIds.size() <= rules.maxDegree()) {
            pace.step(tie(customerIds, weight * rules.demotion(customerIds.size())));
        }
    }

    private long tie(List<String> customerIds, double weight) {
        for (int one = 0; one < customerIds.size(); one++) {
            for (int other = one + 1; other < customerIds.size(); other++) {
                Pair pair = new Pair(customerIds.get(one), customerIds.get(other));
                untied.merge(pair, 1 - weight, (before, factor) -> before * factor);
            }
        }
        return (long) customerIds.size() * customerIds.size();
    }
}
