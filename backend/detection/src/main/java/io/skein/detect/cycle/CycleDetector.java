// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.detect.Declaration;
import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.LocalizedText;
import io.skein.detect.Truncation;
import io.skein.detect.evidence.Harvest;
import io.skein.detect.money.Legs;
import io.skein.exec.Limits;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds round trips: money that leaves an account and, passing through others in time order, comes back.
 *
 * <p>See the package description for the shape, the parameters, what it costs and what it does not see.
 */
public final class CycleDetector implements Detector<CycleParameters> {

    private static final int STEPS_PER_RING = 40;
    private static final int BYTES_PER_LAYOUT = CycleIndex.BYTES_PER_TRANSFER + 3 * Integer.BYTES + Long.BYTES;
    private static final int BYTES_PER_FINDING = 8_192;
    private static final int MOST_THREADS = 32;
    private static final LocalizedText LEG_ORDER =
            new LocalizedText("by the first leg's account id, then time", "按首笔账户编号，再按时间");
    private static final LocalizedText RING_ORDER = new LocalizedText("greatest amount first", "金额大者优先");

    @Override
    public Declaration<CycleParameters> declaration() {
        return new Declaration<>(
                CycleDescriptor.DESCRIPTOR, CycleDescriptor::read, CycleDescriptor::write, CycleDetector::memory);
    }

    @Override
    public DetectionResult detect(GraphView view, CycleParameters parameters, RunContext context) {
        context.cancellation().check();
        Candidates candidates = Candidates.of(view, parameters, context);
        WorkLedger<RingCollector> work = search(parameters, candidates, context);
        List<RingCollector> parts = work.results();
        SortedMap<String, Long> counts = counts(parts, candidates, parameters);
        List<Ring> rings = RingCollector.merge(parts);
        counts.put("rings", (long) rings.size());
        Chance chance = new Chance(candidates.legs(), parameters.amounts().minReturnedShare());
        RingFinding maker = new RingFinding(view, candidates.legs(), chance);
        return new Harvest<>(
                        ranked(candidates.legs(), rings, parameters, chance, context),
                        !work.isCut(),
                        LEG_ORDER,
                        RING_ORDER)
                .result(
                        ring -> maker.of(ring.ring),
                        counts,
                        truncations(view, parameters, candidates, work, context),
                        context);
    }

    private static MemoryEstimate memory(long accounts, long transfers) {
        long layout = transfers * BYTES_PER_LAYOUT + accounts * 2 * Integer.BYTES;
        long thread = accounts * TemporalCycles.BYTES_PER_ACCOUNT;
        long findings = Math.min(Limits.DEFAULTS.maxFindings(), transfers) * BYTES_PER_FINDING;
        return new MemoryEstimate(
                transfers * CycleIndex.BYTES_PER_TRANSFER + thread, layout + MOST_THREADS * thread + findings);
    }

    private static WorkLedger<RingCollector> search(
            CycleParameters parameters, Candidates candidates, RunContext context) {
        CycleParameters.Times times = parameters.times();
        CycleIndex index = new CycleIndex(
                candidates.legs(), candidates.admitted(), candidates.values(), times.maxSpan(), times.maxGap());
        CycleRules rules = new CycleRules(
                parameters.hops().min(),
                parameters.hops().max(),
                times.maxGap().compareTo(times.maxSpan()) < 0,
                CycleRules.slightlyBelow(parameters.amounts().minReturnedShare()));
        return new TemporalCycles<>(index, rules, () -> new RingCollector(candidates.legs(), parameters), context)
                .enumerate();
    }

    private static SortedMap<String, Long> counts(
            List<RingCollector> parts, Candidates candidates, CycleParameters parameters) {
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put("transfers.admitted", (long) candidates.transfers());
        counts.put("transfers.withoutRate", (long) candidates.withoutRate());
        counts.put("legs.sums", (long) candidates.sums());
        counts.put(
                "cycles.withSums",
                parts.stream().mapToLong(RingCollector::withSums).sum());
        counts.put("accounts.hub", (long) candidates.hubs());
        long[] byLength = CycleCounts.sum(
                parts.stream().map(RingCollector::counts).toList(),
                parameters.hops().max());
        for (int length = 0; length < byLength.length; length++) {
            if (byLength[length] > 0) {
                counts.put("cycles.length." + length, byLength[length]);
            }
        }
        return counts;
    }

    private static List<Truncation> truncations(
            GraphView view, CycleParameters parameters, Candidates candidates, WorkLedger<?> work, RunContext context) {
        List<Truncation> truncations = new ArrayList<>();
        if (candidates.hubs() > 0) {
            truncations.add(new Truncation(
                    CycleDescriptor.HUB_DEGREE.name(),
                    parameters.hubDegree(),
                    new LocalizedText("accounts above it are left out", "超过此数的账户不予计入"),
                    "run"));
        }
        for (int account : work.cutRoots()) {
            truncations.add(new Truncation(
                    "maxWorkPerFirstLeg",
                    TemporalCycles.maxLegSteps(context.limits()),
                    new LocalizedText("depth first, in time order", "深度优先，按时间先后"),
                    view.transfers().accounts().id(account)));
        }
        return truncations;
    }

    private static List<RankedRing> ranked(
            Legs legs, List<Ring> rings, CycleParameters parameters, Chance chance, RunContext context) {
        Pace pace = new Pace(context);
        List<RankedRing> ranked = new ArrayList<>();
        for (Ring ring : rings) {
            pace.step(STEPS_PER_RING);
            RingMeasures measures = new RingMeasures(legs, ring);
            if (measures.parties() >= parameters.minParties() && measures.chance(chance) <= parameters.maxChance()) {
                ranked.add(new RankedRing(
                        ring,
                        measures.amount().orElse(0),
                        measures.returnedShare().orElse(0)));
            }
        }
        ranked.sort(Comparator.naturalOrder());
        return ranked;
    }

    /** A ring with what decides its place: greatest amount first, then greatest share, then smallest accounts. */
    private record RankedRing(Ring ring, double amount, double returnedShare) implements Comparable<RankedRing> {

        @Override
        public int compareTo(RankedRing other) {
            int byAmount = Double.compare(other.amount, amount);
            int byShare = byAmount == 0 ? Double.compare(other.returnedShare, returnedShare) : byAmount;
            return byShare == 0 ? ring.accounts().compareTo(other.ring.accounts()) : byShare;
        }
    }
}
