// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sharedidentity;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.evidence.Harvest;
import io.skein.detect.party.Dwellings;
import io.skein.detect.party.IdentityTies;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.MemoryNeed;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds customers who claim to be strangers but are known by the same identifiers.
 *
 * <p>See the package description for shape, weights, cost, order, source and caveats.
 */
public final class SharedIdentityDetector implements Detector<SharedIdentityParameters> {

    // transfers do not matter; identities are not counted in a need, so accounts stand for their owners
    private static final MemoryNeed MEMORY = MemoryNeed.linear(new MemoryEstimate(16, 12_000), new MemoryEstimate(0, 0))
            .andAtMost(64 * 1_024);
    private static final LocalizedText IDENTIFIER_ORDER =
            new LocalizedText("identifiers in the order of ids", "标识按编号先后");
    private static final LocalizedText RING_ORDER =
            new LocalizedText("most customers first, then strongest tie", "客户多者优先，其次关联最强者");

    @Override
    public Declaration<SharedIdentityParameters> declaration() {
        return new Declaration<>(
                SharedIdentityDescriptor.DESCRIPTOR,
                SharedIdentityDescriptor::read,
                SharedIdentityDescriptor::write,
                MEMORY);
    }

    @Override
    public DetectionResult detect(GraphView view, SharedIdentityParameters parameters, RunContext context) {
        context.progress()
                .begin("tie customers by identifiers", view.identities().links().size());
        IdentityTies ties = IdentityTies.of(view.identities(), parameters.ties(), context);
        context.progress().end();
        context.cancellation().check();
        List<Ring> rings = new ArrayList<>(
                Ring.components(ties, new Dwellings(view.identities().links(), parameters.maxAtHome())));
        rings.removeIf(ring -> ring.parties() < parameters.minParties());
        rings.sort(Comparator.comparingInt((Ring ring) -> -ring.customerIds().size())
                .thenComparingDouble(ring -> -ring.strongestTie())
                .thenComparing(ring -> ring.customerIds().first()));
        RingReport report = new RingReport(view, parameters, rings);
        return new Harvest<>(rings, ties.isComplete(), IDENTIFIER_ORDER, RING_ORDER)
                .result(report::finding, counts(ties, rings), context);
    }

    private static SortedMap<String, Long> counts(IdentityTies ties, List<Ring> rings) {
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put("identifiers.shared", ties.sharedIdentifiers());
        counts.put("identifiers.hubs", ties.hubIdentifiers());
        counts.put("rings", (long) rings.size());
        return counts;
    }
}
