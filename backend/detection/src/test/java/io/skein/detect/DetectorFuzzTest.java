// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.exec.Cancellation;
import io.skein.exec.Limits;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindowBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Gives every detector graphs that nobody would draw, for a while, and asks that it ends, keeps its word and says the same again.
 *
 * <p>A failure prints its seed. {@code -Dskein.fuzz.seed=N} runs that one graph, {@code -Dskein.fuzz.seconds=N} fuzzes for so long
 * in all (default 20), beginning with another seed each time.
 */
class DetectorFuzzTest {

    private static final long SECONDS = Long.getLong("skein.fuzz.seconds", 20);
    private static final Limits LIMITS = new Limits(500, 20_000_000);
    private static final Instant ORIGIN = Instant.parse("2026-01-05T00:00:00Z");

    static Stream<Detector<?>> detectors() {
        return AllDetectors.list().stream();
    }

    @Test
    void everyDetectorEndsOnAnyGraphAndSaysTheSameAgain() {
        Long replayed = Long.getLong("skein.fuzz.seed");
        if (replayed != null) {
            check(replayed);
            return;
        }
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        Random seeds = new Random(System.nanoTime());
        int graphs = 0;
        while (System.nanoTime() < end) {
            check(seeds.nextLong());
            graphs++;
        }
        assertThat(graphs).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {-529_970_592_798_750_858L, -1_987_591_581_495_269_858L})
    void staysCleanOnGraphsThatOnceFailed(long seed) {
        check(seed);
    }

    @ParameterizedTest
    @MethodSource("detectors")
    <P extends Record> void endsOnAHubOfAHundredThousandTransfers(Detector<P> detector) {
        Random random = new Random(1);
        TransferWindowBuilder builder =
                new TransferWindowBuilder(new TimeWindow(ORIGIN, ORIGIN.plus(Duration.ofDays(30))));
        for (int transfer = 0; transfer < 100_000; transfer++) {
            String other = "a" + random.nextInt(5_000);
            boolean inwards = random.nextBoolean();
            Money money = new Money(1 + random.nextInt(1_000_000), CurrencyUnit.of("EUR"));
            Instant at = ORIGIN.plusSeconds(random.nextInt(30 * 24 * 3_600));
            builder.transfer(new Transfer(
                    "t" + transfer,
                    inwards ? other : "hub",
                    inwards ? "hub" : other,
                    at,
                    money,
                    money,
                    Channel.BOOK,
                    null));
        }
        GraphView view =
                new GraphView(builder.build(), IdentityGraph.EMPTY, RateTable.onlyBase(CurrencyUnit.of("EUR")));

        DetectionResult result = detector.detect(view, detector.parameters(ParameterValues.DEFAULTS), context(1));

        assertThat(result.findings()).hasSizeLessThanOrEqualTo(LIMITS.maxFindings());
    }

    private static void check(long seed) {
        GraphView view = FuzzedViews.of(seed);
        for (Detector<?> detector : AllDetectors.list()) {
            try {
                check(detector, view);
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError(
                        detector.descriptor().id() + " fails on the graph of seed " + seed
                                + "; run it again with -Dskein.fuzz.seed=" + seed,
                        failed);
            }
        }
    }

    private static <P extends Record> void check(Detector<P> detector, GraphView view) {
        for (ParameterValues values : List.of(ParameterValues.DEFAULTS, AllDetectors.loose(detector))) {
            P parameters = detector.parameters(values);
            DetectionResult once = detector.detect(view, parameters, context(1));
            assertThat(once.findings()).hasSizeLessThanOrEqualTo(LIMITS.maxFindings());
            assertThat(once.findings()).extracting(Finding::key).doesNotHaveDuplicates();
            assertThat(detector.detect(view, parameters, context(2))).isEqualTo(once);
        }
    }

    private static RunContext context(int threads) {
        return new RunContext(Progress.NONE, Cancellation.NEVER, InstantSource.system(), LIMITS, threads);
    }
}
