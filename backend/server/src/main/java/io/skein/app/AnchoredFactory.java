// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.skein.detect.cycle.AnchoredCycles;
import io.skein.detect.layering.AnchoredChains;
import io.skein.exec.Cancellation;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.graph.GraphReader;
import io.skein.graph.PathReader;
import io.skein.graph.WindowFeed;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.run.DetectorSet;
import io.skein.run.ScanRun.GraphEnds;
import io.skein.run.ScanSettings;
import io.skein.run.anchored.AnchoredQuestions;
import io.skein.run.anchored.AnchoredQuestions.Ends;
import io.skein.run.anchored.AnchoredQuestions.Typologies;
import io.skein.run.anchored.Router;
import io.skein.run.anchored.WarmWindow;
import io.skein.run.anchored.WarmWindow.Holding;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sets up questions about one account. */
@Factory
@Requires(property = "skein.neo4j.uri")
final class AnchoredFactory {

    private static final String READER = "window-in-memory";
    private static final long MOST_TRANSFERS = 100_000_000;

    /** One thread: it reads one window at a time. */
    @Singleton
    @Named(READER)
    @Bean(preDestroy = "shutdownNow")
    ExecutorService reader() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(READER).factory());
    }

    @Singleton
    WarmWindow warmWindow(
            GraphEnds graph,
            WindowFeed feed,
            ScanSettings settings,
            Clock clock,
            @Named(READER) ExecutorService reader,
            @Property(name = "skein.window-in-memory", defaultValue = "5000000") long maxTransfers) {
        if (maxTransfers < 0 || maxTransfers > MOST_TRANSFERS) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    "skein.window-in-memory must be 0 to " + MOST_TRANSFERS + " transfers, was " + maxTransfers);
        }
        return new WarmWindow(
                graph.windows(), feed, settings.rates(), context(settings, clock), reader, Holding.of(maxTransfers));
    }

    @Singleton
    Ends anchoredEnds(PathReader paths, GraphReader reader, GraphEnds graph, ScanSettings settings) {
        return new Ends(paths, reader, graph.windows(), settings.rates());
    }

    @Singleton
    AnchoredQuestions anchoredQuestions(
            WarmWindow warm, Ends ends, DetectorSet detectors, ScanSettings settings, Clock clock) {
        return new AnchoredQuestions(
                new Typologies(new AnchoredCycles(), new AnchoredChains()),
                detectors,
                warm,
                ends,
                Router.DEFAULT,
                context(settings, clock));
    }

    private static RunContext context(ScanSettings settings, Clock clock) {
        return new RunContext(Progress.NONE, Cancellation.NEVER, clock, settings.limits(), settings.threads());
    }
}
