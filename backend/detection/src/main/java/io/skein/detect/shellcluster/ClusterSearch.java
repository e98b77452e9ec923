// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.shellcluster;

import io.skein.detect.money.BaseSum;
import io.skein.detect.party.Holdings;
import io.skein.detect.party.IdentityTies;
import io.skein.detect.party.IdentityTies.Pair;
import io.skein.detect.party.IdentityTies.Tie;
import io.skein.detect.shellcluster.Cluster.Agents;
import io.skein.detect.shellcluster.Cluster.Flow;
import io.skein.exec.Pace;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** Makes components of tied companies and measures the money among them. */
final class ClusterSearch {

    private final GraphView view;
    private final TransferWindow window;
    private final Companies companies;
    private final ShellClusterParameters parameters;
    private final Pace pace;

    ClusterSearch(GraphView view, Companies companies, ShellClusterParameters parameters, Pace pace) {
        this.view = view;
        this.window = view.transfers();
        this.companies = companies;
        this.parameters = parameters;
        this.pace = pace;
    }

    /** {@return the clusters that reach all that is asked, by their first companies} */
    List<Cluster> clusters(IdentityTies ties) {
        Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        Map<String, Double> strongest = new HashMap<>();
        for (Tie tie : ties.strong()) {
            Pair pair = tie.pair();
            if (!companies.areGroup(pair.first(), pair.second())) {
                graph.addVertex(pair.first());
                graph.addVertex(pair.second());
                graph.addEdge(pair.first(), pair.second());
                strongest.merge(pair.first(), tie.weight(), Math::max);
                strongest.merge(pair.second(), tie.weight(), Math::max);
            }
        }
        List<Cluster> clusters = new ArrayList<>();
        for (Set<String> members : new ConnectivityInspector<>(graph).connectedSets()) {
            SortedSet<String> sorted = new TreeSet<>(members);
            pace.step(sorted.size());
            double best = sorted.stream().mapToDouble(strongest::get).max().orElseThrow();
            Cluster cluster = new Cluster(sorted, parties(sorted).size(), best, agents(sorted), flow(sorted));
            if (isShells(cluster)) {
                clusters.add(cluster);
            }
        }
        clusters.sort(Comparator.comparing(cluster -> cluster.companies().first()));
        return clusters;
    }

    private boolean isShells(Cluster cluster) {
        Flow flow = cluster.flow();
        return cluster.parties() >= parameters.minCompanies()
                && cluster.agents().controlShare() >= parameters.minControlShare()
                && flow.transfers().length > 0
                && flow.mutualShare() >= parameters.flow().minShare()
                && flow.density() >= parameters.flow().minDensity()
                && BaseSum.paid(view, flow.transfers())
                        .reaches(parameters.flow().minAmount());
    }

    /** {@return the first company of each declared group, with the place of the group} */
    private Map<String, Integer> parties(SortedSet<String> members) {
        Map<String, Integer> firsts = new HashMap<>();
        for (String member : members) {
            if (firsts.keySet().stream().noneMatch(first -> companies.areGroup(first, member))) {
                firsts.put(member, firsts.size());
            }
        }
        return firsts;
    }

    private Agents agents(SortedSet<String> members) {
        SortedSet<String> agents = new TreeSet<>();
        int most = 0;
        for (Map.Entry<String, SortedSet<String>> agent :
                companies.companiesOfAgents().entrySet()) {
            int served = (int) agent.getValue().stream()
                    .filter(company -> members.contains(company))
                    .count();
            boolean acts = served > 1 && agent.getValue().size() <= parameters.maxDegree();
            if (acts) {
                agents.add(agent.getKey());
                most = Math.max(most, served);
            }
        }
        return new Agents(agents, (double) most / members.size());
    }

    private Flow flow(SortedSet<String> members) {
        int[] accounts = companies.accounts(members);
        Map<Integer, String> companyOf = companies.companyOfAccount(members);
        int[] transfers = Holdings.among(
                window,
                accounts,
                transfer -> !companies.areGroup(
                        company(companyOf, window.from(transfer)), company(companyOf, window.to(transfer))));
        double mutual = BaseSum.paid(view, transfers).known();
        double all = 0;
        for (int account : accounts) {
            for (int place = window.outStart(account); place < window.outEnd(account); place++) {
                all += outside(companyOf, window.outTransfer(place));
            }
            for (int place = window.inStart(account); place < window.inEnd(account); place++) {
                all += outside(companyOf, window.inTransfer(place));
            }
        }
        double share = all + mutual == 0 ? 0 : mutual / (all + mutual);
        return new Flow(accounts, transfers, share, density(members, companyOf, transfers));
    }

    /** {@return what a transfer with somebody else paid, 0 if it stays among the companies} */
    private double outside(Map<Integer, String> companyOf, int transfer) {
        pace.step(1);
        boolean inside = companyOf.containsKey(window.from(transfer)) && companyOf.containsKey(window.to(transfer));
        return inside ? 0 : view.paidInBase(transfer).orElse(0);
    }

    private double density(SortedSet<String> members, Map<Integer, String> companyOf, int[] transfers) {
        List<String> firsts = List.copyOf(new TreeSet<>(parties(members).keySet()));
        Map<String, Integer> partyOf = new HashMap<>();
        for (String member : members) {
            for (int party = 0; party < firsts.size(); party++) {
                if (companies.areGroup(firsts.get(party), member)) {
                    partyOf.put(member, party);
                }
            }
        }
        Set<Set<Integer>> linked = new HashSet<>();
        for (int transfer : transfers) {
            linked.add(Set.of(
                    Objects.requireNonNull(partyOf.get(company(companyOf, window.from(transfer)))),
                    Objects.requireNonNull(partyOf.get(company(companyOf, window.to(transfer))))));
        }
        double pairs = firsts.size() * (firsts.size() - 1) / 2.0;
        return pairs == 0 ? 0 : linked.size() / pairs;
    }

    private static String company(Map<Integer, String> companyOf, int account) {
        return Objects.requireNonNull(companyOf.get(account));
    }
}
