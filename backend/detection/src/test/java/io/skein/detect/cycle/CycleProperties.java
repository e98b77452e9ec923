// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import static io.skein.detect.cycle.Cycles.DETECTOR;
import static io.skein.detect.cycle.Cycles.parameters;
import static io.skein.detect.cycle.Cycles.rings;
import static io.skein.detect.cycle.Cycles.view;
import static io.skein.detect.cycle.Cycles.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectionResult;
import io.skein.detect.Finding;
import io.skein.detect.oracle.Often;
import io.skein.exec.RunContext;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.RandomTransfers;
import io.skein.window.TransferWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CycleProperties {

    @Property(tries = 300)
    void countsEqualBruteForce(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int spanHours,
            @ForAll @IntRange(min = 2, max = 8) int accounts) {
        TransferWindow window = window(RandomTransfers.of(seed, accounts, 22, 30));
        CycleParameters span = with(spanHours, spanHours);

        DetectionResult result = DETECTOR.detect(view(window), span, RunContext.plain());

        assertThat(lengths(result)).isEqualTo(bruteForceLengths(window, spanHours, spanHours));
    }

    @Property(tries = 300)
    void countsEqualBruteForceWhereGapsAreBounded(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int gapHours) {
        TransferWindow window = window(RandomTransfers.of(seed, 5, 22, 30));

        DetectionResult result = DETECTOR.detect(view(window), with(25, gapHours), RunContext.plain());

        assertThat(lengths(result)).isEqualTo(bruteForceLengths(window, 25, gapHours));
    }

    @Property(tries = 100)
    void evidenceHoldsExactlyTheTransfersOfTheCycles(@ForAll long seed) {
        TransferWindow window = window(RandomTransfers.of(seed, 6, 25, 30));
        List<String> expected = BruteForceCycles.in(window, Duration.ofHours(20).toMillis(), Long.MAX_VALUE).stream()
                .flatMap(List::stream)
                .map(window::transferId)
                .distinct()
                .sorted()
                .toList();

        DetectionResult result = DETECTOR.detect(view(window), with(20, 20), RunContext.plain());

        Often.found(result.findings(), 80);
        assertThat(result.findings().stream()
                        .flatMap(finding -> finding.evidence().transfers().stream())
                        .map(Transfer::id)
                        .distinct()
                        .sorted())
                .isEqualTo(expected);
    }

    @Property(tries = 100)
    void shiftingAllTimesKeepsTheFindings(@ForAll long seed, @ForAll @IntRange(min = -9_000, max = 9_000) int days) {
        List<Transfer> facts = RandomTransfers.of(seed, 7, 40, 60);

        assertThat(keys(changed(facts, transfer -> at(transfer, transfer.at().plus(Duration.ofDays(days))))))
                .isEqualTo(keys(facts));
    }

    @Property(tries = 100)
    void renamingAccountsKeepsTheRings(@ForAll long seed) {
        List<Transfer> facts = RandomTransfers.of(seed, 7, 40, 60);
        List<Transfer> renamed = changed(facts, transfer -> renamed(transfer, "z"));

        assertThat(rings(found(renamed)).stream().map(ring -> ring.replace("z", "")))
                .containsExactlyInAnyOrderElementsOf(rings(found(facts)));
    }

    @Property(tries = 100)
    void anUnconnectedTransferChangesNothing(@ForAll long seed) {
        List<Transfer> facts = RandomTransfers.of(seed, 7, 40, 60);
        List<Transfer> more = new ArrayList<>(facts);
        RandomTransfers.of(seed + 1, 1, 1, 60)
                .forEach(other -> more.add(new Transfer(
                        "other", "x", "y", other.at(), other.paid(), other.received(), other.channel(), null)));

        assertThat(found(more).findings()).isEqualTo(found(facts).findings());
    }

    @Property(tries = 100)
    void looseningAThresholdNeverLosesARing(@ForAll long seed) {
        GraphView view = view(window(RandomTransfers.of(seed, 6, 60, 40)));
        String[] tight = {
            "maxSpan",
            "PT12H",
            "maxGap",
            "PT4H",
            "minHops",
            "3",
            "maxHops",
            "4",
            "minReturnedShare",
            "0.5",
            "maxGrowth",
            "0.5",
            "minAmount",
            "100",
            "minParties",
            "2",
            "maxChance",
            "0.05",
            "hubDegree",
            "40"
        };
        List<String> found = rings(DETECTOR.detect(view, parameters(tight), RunContext.plain()));

        for (String[] looser : new String[][] {
            {"maxSpan", "PT20H"},
            {"maxGap", "PT9H"},
            {"minHops", "2"},
            {"maxHops", "7"},
            {"minReturnedShare", "0.2"},
            {"minReturnedShare", "0"},
            {"maxGrowth", "1"},
            {"minAmount", "0"},
            {"minParties", "1"},
            {"maxChance", "0.5"},
            {"hubDegree", "1000"}
        }) {
            List<String> values = new ArrayList<>(List.of(tight));
            values.set(values.indexOf(looser[0]) + 1, looser[1]);
            assertThat(rings(DETECTOR.detect(view, parameters(values.toArray(String[]::new)), RunContext.plain())))
                    .as(looser[0])
                    .containsAll(found);
        }
    }

    @Property(tries = 30)
    void threadsDoNotMatter(@ForAll long seed) {
        GraphView view = view(window(RandomTransfers.of(seed, 60, 3_000, 400)));
        CycleParameters parameters = parameters("maxSpan", "PT9H", "maxGap", "PT9H", "minAmount", "0", "minHops", "2");

        assertThat(DETECTOR.detect(view, parameters, RunContext.plain().withThreads(3)))
                .isEqualTo(DETECTOR.detect(view, parameters, RunContext.plain()));
    }

    private static CycleParameters with(int spanHours, int gapHours) {
        CycleParameters all = Cycles.anything();
        return new CycleParameters(
                new CycleParameters.Times(Duration.ofHours(spanHours), Duration.ofHours(gapHours), Duration.ZERO),
                all.hops(),
                all.amounts(),
                all.minParties(),
                all.maxChance(),
                all.hubDegree());
    }

    private static SortedMap<String, Long> lengths(DetectionResult result) {
        SortedMap<String, Long> lengths = new TreeMap<>(result.counts());
        lengths.keySet().removeIf(name -> !name.startsWith("cycles.length."));
        return lengths;
    }

    private static SortedMap<String, Long> bruteForceLengths(TransferWindow window, int spanHours, int gapHours) {
        SortedMap<String, Long> lengths = new TreeMap<>();
        BruteForceCycles.in(
                        window,
                        Duration.ofHours(spanHours).toMillis(),
                        Duration.ofHours(gapHours).toMillis())
                .forEach(cycle -> lengths.merge("cycles.length." + cycle.size(), 1L, Long::sum));
        return lengths;
    }

    private static List<String> keys(List<Transfer> facts) {
        return found(facts).findings().stream().map(Finding::key).toList();
    }

    private static DetectionResult found(List<Transfer> facts) {
        return DETECTOR.detect(view(window(facts)), with(20, 10), RunContext.plain());
    }

    private static List<Transfer> changed(List<Transfer> facts, UnaryOperator<Transfer> change) {
        return facts.stream().map(change).toList();
    }

    private static Transfer at(Transfer transfer, Instant at) {
        return new Transfer(
                transfer.id(),
                transfer.fromAccountId(),
                transfer.toAccountId(),
                at,
                transfer.paid(),
                transfer.received(),
                transfer.channel(),
                null);
    }

    private static Transfer renamed(Transfer transfer, String prefix) {
        return new Transfer(
                transfer.id(),
                prefix + transfer.fromAccountId(),
                prefix + transfer.toAccountId(),
                transfer.at(),
                transfer.paid(),
                transfer.received(),
                transfer.channel(),
                null);
    }
}
