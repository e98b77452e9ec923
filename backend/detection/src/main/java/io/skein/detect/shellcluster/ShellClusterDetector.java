// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.shellcluster;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.Harvest;
import io.skein.detect.party.IdentityTies;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds companies that share directors, addresses or numbers and mostly pay each other.
 *
 * <p>See the package description for shape, parameters, cost, order, source and caveats.
 */
public final class ShellClusterDetector implements Detector<ShellClusterParameters> {

    // identities are not in the signature, so accounts stand for their owners
    private static final MemoryNeed MEMORY = MemoryNeed.linear(new MemoryEstimate(16, 4_000), new MemoryEstimate(0, 64))
            .andAtMost(64 * 1_024);

    private static final Comparator<Cluster> ORDER = Comparator.comparingInt((Cluster cluster) -> -cluster.parties())
            .thenComparingDouble(cluster -> -cluster.flow().mutualShare())
            .thenComparing(cluster -> cluster.companies().first());
    private static final LocalizedText ORDER_IN_WORDS =
            new LocalizedText("most companies first, then greatest mutual share", "公司多者优先，再按往来比例");
    private static final LocalizedText IDENTIFIER_ORDER =
            new LocalizedText("identifiers in the order of ids", "标识按编号先后");

    @Override
    public Declaration<ShellClusterParameters> declaration() {
        return new Declaration<>(
                ShellClusterDescriptor.DESCRIPTOR, ShellClusterDescriptor::read, ShellClusterDescriptor::write, MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, ShellClusterParameters parameters, RunContext context) {
        context.cancellation().check();
        Pace pace = new Pace(context);
        Companies companies = new Companies(view, pace);
        IdentityGraph known = new IdentityGraph(companies.links(pace), List.of());
        context.progress().begin("tie companies", known.links().size());
        IdentityTies ties = IdentityTies.of(known, parameters.ties(), context);
        companies
                .companiesOfAgents()
                .values()
                .forEach(served -> ties.share(List.copyOf(served), ShellClusterParameters.AGENT_WEIGHT, pace));
        context.progress().end();
        List<Cluster> found = new ClusterSearch(view, companies, parameters, pace).clusters(ties);
        ClusterReport report = new ClusterReport(view, parameters, found);
        return new Harvest<>(found.stream().sorted(ORDER).toList(), ties.isComplete(), IDENTIFIER_ORDER, ORDER_IN_WORDS)
                .result(
                        report::finding,
                        Map.of("companies", (long) companies.count(), "clusters", (long) found.size()),
                        context);
    }
}
