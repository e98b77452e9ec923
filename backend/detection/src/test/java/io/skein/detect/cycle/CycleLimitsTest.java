// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import static io.skein.detect.cycle.Cycles.DETECTOR;
import static io.skein.detect.cycle.Cycles.anything;
import static io.skein.detect.cycle.Cycles.parameters;
import static io.skein.detect.cycle.Cycles.rings;
import static io.skein.detect.cycle.Cycles.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.detect.DetectionResult;
import io.skein.detect.LocalizedText;
import io.skein.detect.ParameterValues;
import io.skein.detect.Truncation;
import io.skein.exec.CancelledException;
import io.skein.exec.Limits;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.model.TimeWindow;
import io.skein.window.GraphView;
import io.skein.window.RandomTransfers;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import io.skein.window.TransferWindows;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CycleLimitsTest {

    /** So dense that all its cycles could not be counted in a lifetime. */
    private static final GraphView DENSE = random(7, 40, 6_000, 3_000);

    private static final GraphView SPARSE = random(11, 400, 4_000, 4_000);

    @Test
    void stopsMidwayWhenCancelled() {
        AtomicInteger polls = new AtomicInteger();
        RunContext context = RunContext.plain().withCancellation(() -> polls.incrementAndGet() > 50);

        assertThatThrownBy(() -> DETECTOR.detect(DENSE, anything(), context)).isInstanceOf(CancelledException.class);
        assertThat(polls).hasValue(51);
    }

    @Test
    void stopsAllThreadsWhenCancelled() {
        AtomicInteger polls = new AtomicInteger();
        RunContext context = RunContext.plain().withThreads(3).withCancellation(() -> polls.incrementAndGet() > 50);

        assertThatThrownBy(() -> DETECTOR.detect(DENSE, anything(), context)).isInstanceOf(CancelledException.class);
        assertThat(polls.get()).isBetween(51, 54);
    }

    @Test
    void asksForCancellationWithinTenThousandSteps() {
        AtomicInteger polls = new AtomicInteger();
        SearchBudget budget = new SearchBudget(
                () -> {
                    polls.incrementAndGet();
                    return false;
                },
                Long.MAX_VALUE / 2);
        budget.beginLeg();
        for (int step = 0; step < 100_000; step++) {
            budget.add(1);
        }

        assertThat(polls.get()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void endsAtTheLimitOnWorkAndSaysWhichPartIsMissing() {
        DetectionResult result =
                DETECTOR.detect(DENSE, anything(), RunContext.plain().withLimits(new Limits(1_000, 7_000_000)));

        assertThat(result.truncations()).extracting(Truncation::limit).contains("maxWork", "maxWorkPerFirstLeg");
        assertThat(result.findings()).isNotEmpty();
    }

    @Test
    void cutsAtTheSamePlaceWhateverTheNumberOfThreads() {
        RunContext context = RunContext.plain().withLimits(new Limits(50, 60_000));
        DetectionResult alone = DETECTOR.detect(SPARSE, anything(), context);

        assertThat(alone.truncations()).extracting(Truncation::limit).contains("maxWork", "maxFindings");
        assertThat(DETECTOR.detect(SPARSE, anything(), context.withThreads(4))).isEqualTo(alone);
    }

    @Test
    void keepsTheGreatestFindingsWhereTheyAreTooMany() {
        CycleParameters parameters = parameters(
                "minAmount",
                "0",
                "minHops",
                "2",
                "minParties",
                "2",
                "maxSpan",
                "P10D",
                "maxChance",
                "1",
                "maxGrowth",
                "9");
        DetectionResult all = DETECTOR.detect(SPARSE, parameters, RunContext.plain());
        DetectionResult few = DETECTOR.detect(
                SPARSE, parameters, RunContext.plain().withLimits(new Limits(3, Limits.DEFAULTS.maxWork())));

        assertThat(all.findings()).hasSizeGreaterThan(3);
        assertThat(few.findings()).isEqualTo(all.findings().subList(0, 3));
        assertThat(few.truncations())
                .containsExactly(
                        new Truncation("maxFindings", 3, new LocalizedText("greatest amount first", "金额大者优先"), "run"));
    }

    @Test
    void countsButDoesNotKeepEndlessCyclesOfOneRing() {
        TransferWindowBuilder builder =
                new TransferWindowBuilder(SPARSE.transfers().interval());
        for (int hour = 0; hour < 60; hour++) {
            TransferWindow three = TransferWindows.parse(
                    "#a" + hour + " a -9000.00 EUR @" + hour + "h-> b",
                    "#b" + hour + " b -9000.00 EUR @" + hour + "h20m-> c",
                    "#c" + hour + " c -9000.00 EUR @" + hour + "h40m-> a");
            for (int transfer = 0; transfer < three.transferCount(); transfer++) {
                builder.transfer(three.transfer(transfer));
            }
        }

        DetectionResult result = DETECTOR.detect(view(builder.build()), parameters(), RunContext.plain());

        assertThat(rings(result)).containsExactly("a b c");
        assertThat(result.counts().get("cycles.length.3")).isGreaterThan(30_000);
        assertThat(result.findings().getFirst().truncation())
                .isEqualTo(new Truncation(
                        "cyclesPerRing",
                        Ring.MAX_CYCLES,
                        new LocalizedText("by the first leg's account id, then time", "按首笔账户编号，再按时间"),
                        "a"));
    }

    @Test
    void allocatesAboutWhatItEstimates() {
        GraphView view = random(3, 20_000, 200_000, 60_000);
        MemoryEstimate estimate = DETECTOR.estimate(20_000, 200_000);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        DETECTOR.detect(view, parameters("minAmount", "0"), RunContext.plain());

        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .isBetween(estimate.minBytes(), estimate.maxBytes());
    }

    @Test
    void reportsEveryFirstLegAsProgress() {
        AtomicLong planned = new AtomicLong();
        AtomicLong advanced = new AtomicLong();
        Progress progress = new Progress() {
            @Override
            public void begin(String task, long volume) {
                planned.addAndGet(volume);
            }

            @Override
            public void advance(long items) {
                advanced.addAndGet(items);
            }

            @Override
            public void end() {}
        };
        RunContext plain = RunContext.plain();
        RunContext context = new RunContext(progress, plain.cancellation(), InstantSource.system(), plain.limits(), 2);

        DETECTOR.detect(SPARSE, anything(), context);

        assertThat(advanced).hasValue(planned.get());
        assertThat(planned.get()).isPositive();
    }

    @Test
    void readsBackTheParametersItWrites() {
        CycleParameters parameters = parameters("maxSpan", "PT36H", "minReturnedShare", "0.25", "minHops", "2");

        assertThat(DETECTOR.parameters(DETECTOR.values(parameters))).isEqualTo(parameters);
        assertThat(DETECTOR.values(parameters).byName().keySet())
                .containsExactlyInAnyOrderElementsOf(DETECTOR.descriptor().parameters().stream()
                        .map(parameter -> parameter.name())
                        .toList());
    }

    @Test
    void refusesParametersThatMakeNoSense() {
        for (List<String> wrong : List.of(
                List.of("minHops", "1"),
                List.of("maxHops", "31"),
                List.of("minReturnedShare", "1.1"),
                List.of("maxSpan", "P-1D"),
                List.of("hubDegree", "0"),
                List.of("length", "3"))) {
            assertThatThrownBy(() -> parameters(wrong.toArray(String[]::new)))
                    .as(wrong.toString())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong.getFirst());
        }
        assertThatThrownBy(() -> parameters("minHops", "9", "maxHops", "8")).hasMessageContaining("9 and 8");
        assertThat(DETECTOR.parameters(ParameterValues.DEFAULTS).hops()).isEqualTo(new CycleParameters.Hops(3, 12));
    }

    private static GraphView random(long seed, int accounts, int transfers, int instants) {
        TransferWindowBuilder builder = new TransferWindowBuilder(
                new TimeWindow(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z")));
        RandomTransfers.of(seed, accounts, transfers, instants).forEach(builder::transfer);
        return view(builder.build());
    }
}
