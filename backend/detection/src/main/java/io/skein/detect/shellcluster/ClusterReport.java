// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.shellcluster;

import static io.skein.detect.LocalizedText.NONE;

import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.FindingMaker;
import io.skein.detect.party.SharedByGroups;
import io.skein.detect.shellcluster.Cluster.Flow;
import io.skein.window.GraphView;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes clusters down as findings. */
final class ClusterReport {

    private final FindingMaker maker;
    private final SharedByGroups shared;

    ClusterReport(GraphView view, ShellClusterParameters parameters, List<Cluster> clusters) {
        this.maker = new FindingMaker(view, ShellClusterDescriptor.DESCRIPTOR);
        this.shared = new SharedByGroups(
                view.identities().links(),
                clusters.stream().map(Cluster::companies).toList(),
                parameters.ties());
    }

    Finding finding(Cluster cluster) {
        SortedSet<String> customers = new TreeSet<>(cluster.companies());
        customers.addAll(cluster.agents().customerIds());
        FindingMaker.Draft draft = new FindingMaker.Draft(
                List.copyOf(cluster.companies()),
                cluster.flow().accounts(),
                cluster.flow().transfers(),
                indicators(cluster, maker.ids(cluster.flow().transfers())),
                null);
        return maker.of(
                draft, List.copyOf(customers), shared.with(cluster.companies().first()));
    }

    private List<Indicator> indicators(Cluster cluster, List<String> ids) {
        Flow flow = cluster.flow();
        int agents = cluster.agents().customerIds().size();
        LocalizedText acting =
                agents == 0 ? NONE : new LocalizedText(agents + " act for several of them", agents + " 人代表其中多家");
        return List.of(
                new Indicator(ShellClusterDescriptor.COMPANIES, cluster.parties(), List.of(), NONE),
                new Indicator(ShellClusterDescriptor.TIE, cluster.strongestTie(), List.of(), NONE),
                new Indicator(ShellClusterDescriptor.CONTROL, cluster.agents().controlShare(), List.of(), acting),
                new Indicator(ShellClusterDescriptor.SHARE, flow.mutualShare(), ids, NONE),
                new Indicator(ShellClusterDescriptor.DENSITY, flow.density(), ids, NONE),
                new Indicator(ShellClusterDescriptor.TRANSFERS, flow.transfers().length, ids, NONE),
                maker.amount(ShellClusterDescriptor.AMOUNT, flow.transfers()));
    }
}
