// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.shellcluster;

import io.skein.exec.Pace;
import io.skein.model.Ownership.Role;
import io.skein.model.PartyKind;
import io.skein.window.AccountTable;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.DeclaredTie;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Mandate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * The companies of a view: which accounts they own, who acts for them, and which of them are openly one group.
 *
 * <p>Whoever owns an account is a company unless known to be a human being. A human being who signs for a company's account acts for it, and so does
 * its beneficial owner. Companies are openly one group if they declare it, if one of them acts for the other, or if the bank has one beneficial owner
 * of both on file.
 */
final class Companies {

    private final AccountTable accounts;
    private final GraphView view;
    private final SortedMap<String, List<Integer>> owned = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> companiesOfAgent = new TreeMap<>();
    private final Map<String, Integer> groups = new HashMap<>();

    Companies(GraphView view, Pace pace) {
        this.view = view;
        this.accounts = view.transfers().accounts();
        IdentityGraph identities = view.identities();
        Map<String, Set<String>> agents = new HashMap<>();
        for (Mandate mandate : identities.mandates()) {
            pace.step(1);
            agents.computeIfAbsent(mandate.accountId(), none -> new HashSet<>()).add(mandate.customerId());
        }
        Graph<String, DefaultEdge> open = new SimpleGraph<>(DefaultEdge.class);
        for (int account = 0; account < accounts.count(); account++) {
            pace.step(1);
            addAccount(account, agents.getOrDefault(accounts.id(account), Set.of()), open);
        }
        for (DeclaredTie tie : identities.declared()) {
            if (isOwner(tie.customerId()) && isOwner(tie.otherCustomerId())) {
                join(open, tie.customerId(), tie.otherCustomerId());
            }
        }
        joinThoseOfOneOwner(identities.mandates(), open);
        for (Set<String> group : new ConnectivityInspector<>(open).connectedSets()) {
            int number = groups.size();
            group.forEach(member -> groups.put(member, number));
        }
    }

    /** {@return how many companies there are} */
    int count() {
        return owned.size();
    }

    /** {@return uses of identifiers by companies, in their order} */
    List<Link> links(Pace pace) {
        List<Link> links = new ArrayList<>();
        for (Link link : view.identities().links()) {
            pace.step(1);
            if (owned.containsKey(link.customerId())) {
                links.add(link);
            }
        }
        return links;
    }

    /** {@return the companies for which each human being acts who acts for several} */
    SortedMap<String, SortedSet<String>> companiesOfAgents() {
        return companiesOfAgent;
    }

    /** {@return accounts that a company owns, ascending} */
    List<Integer> accounts(String company) {
        return owned.getOrDefault(company, List.of());
    }

    /** {@return whether two companies are openly one group} */
    boolean areGroup(String one, String other) {
        Integer group = groups.get(one);
        return one.equals(other) || (group != null && group.equals(groups.get(other)));
    }

    private void addAccount(int account, Set<String> agents, Graph<String, DefaultEdge> open) {
        List<String> holders = accounts.owners(account);
        List<String> owners = holders.stream()
                .filter(holder -> !agents.contains(holder) && !isKnownAs(holder, PartyKind.NATURAL))
                .toList();
        for (String company : owners) {
            owned.computeIfAbsent(company, none -> new ArrayList<>(2)).add(account);
            for (String agent : agents) {
                if (isKnownAs(agent, PartyKind.LEGAL)) {
                    join(open, company, agent);
                } else {
                    companiesOfAgent
                            .computeIfAbsent(agent, none -> new TreeSet<>())
                            .add(company);
                }
            }
        }
    }

    // who is named to the bank as the one behind several companies hides nothing
    private void joinThoseOfOneOwner(List<Mandate> mandates, Graph<String, DefaultEdge> open) {
        Map<String, String> firstCompanies = new HashMap<>();
        for (Mandate mandate : mandates) {
            int account = accounts.number(mandate.accountId());
            if (mandate.role() != Role.BENEFICIAL_OWNER || account < 0) {
                continue;
            }
            for (String company : accounts.owners(account)) {
                boolean isOwned = isOwner(company) && !company.equals(mandate.customerId());
                String first = isOwned ? firstCompanies.putIfAbsent(mandate.customerId(), company) : null;
                if (first != null) {
                    join(open, first, company);
                }
            }
        }
    }

    private boolean isOwner(String customer) {
        return owned.containsKey(customer);
    }

    private boolean isKnownAs(String customerId, PartyKind kind) {
        int customer = accounts.customerNumber(customerId);
        return customer >= 0 && view.profiles().partyKind(customer) == kind;
    }

    private static void join(Graph<String, DefaultEdge> open, String one, String other) {
        if (!one.equals(other)) {
            open.addVertex(one);
            open.addVertex(other);
            open.addEdge(one, other);
        }
    }

    /** {@return all accounts of several companies, ascending} */
    int[] accounts(SortedSet<String> companies) {
        return companies.stream()
                .flatMap(company -> accounts(company).stream())
                .mapToInt(Integer::intValue)
                .sorted()
                .distinct()
                .toArray();
    }

    /** {@return the company among several that owns each of their accounts, the first of co-owners} */
    Map<Integer, String> companyOfAccount(SortedSet<String> companies) {
        Map<Integer, String> companyOf = new HashMap<>();
        for (String company : companies) {
            accounts(company).forEach(account -> companyOf.putIfAbsent(account, company));
        }
        return companyOf;
    }
}
