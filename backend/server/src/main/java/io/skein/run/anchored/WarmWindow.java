// SPDX-License-Identifier: Apache-2.0
package io.skein.run.anchored;

import io.skein.exec.RunContext;
import io.skein.graph.GraphState;
import io.skein.graph.WindowFeed;
import io.skein.graph.WindowReader;
import io.skein.model.TimeWindow;
import io.skein.run.RateSource;
import io.skein.run.Rates;
import io.skein.window.GraphView;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole graph as a window in memory, kept as long as the graph holds nothing else.
 *
 * <p>It is read when first wanted and again when the graph has changed, by one thread at a time. Takes about 50 bytes a transfer; a graph
 * with more transfers than permitted is never read. Whether the graph has changed is asked from time to time only, since asking takes
 * far longer than most searches: an answer may miss what was stored since.
 */
public final class WarmWindow {

    private static final Logger LOG = LoggerFactory.getLogger(WarmWindow.class);
    private static final TimeWindow EVER =
            new TimeWindow(Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));

    private final WindowReader windows;
    private final WindowFeed feed;
    private final RateSource rates;
    private final RunContext context;
    private final Executor executor;
    private final Holding holding;
    private final AtomicReference<@Nullable Looked> looked = new AtomicReference<>();
    private final AtomicReference<@Nullable Warm> latest = new AtomicReference<>();
    private final AtomicReference<@Nullable CompletableFuture<Void>> loading = new AtomicReference<>();

    /**
     * Reads nothing yet.
     *
     * @param windows where windows are read, best from a kept file
     * @param feed tells whether the graph has changed
     * @param rates rates to complete from the window's own conversions
     * @param context threads for reading
     * @param executor where it is read in the background
     * @param holding how much is held, and how old it may be
     */
    public WarmWindow(
            WindowReader windows,
            WindowFeed feed,
            RateSource rates,
            RunContext context,
            Executor executor,
            Holding holding) {
        this.windows = windows;
        this.feed = feed;
        this.rates = rates;
        this.context = context;
        this.executor = executor;
        this.holding = holding;
    }

    /**
     * How much is held.
     *
     * @param maxTransfers most versions of transfers of a graph that is read; 0 for never
     * @param lookEvery how long after a look at the graph it is taken to be as it was
     */
    public record Holding(long maxTransfers, Duration lookEvery) {

        /** {@return at most that many transfers, and a look every second} */
        public static Holding of(long maxTransfers) {
            return new Holding(maxTransfers, Duration.ofSeconds(1));
        }
    }

    /**
     * What is in memory.
     *
     * @param view the window, with rates
     * @param rates those rates
     * @param isPriced whether no transfer is in a currency without a rate
     * @param state of the graph when it was read
     */
    public record Warm(GraphView view, Rates rates, boolean isPriced, GraphState state) {}

    /** {@return what the graph holds, or held at the last look} */
    GraphState state() {
        Looked last = looked.get();
        Instant now = context.clock().instant();
        if (last != null && now.isBefore(last.at().plus(holding.lookEvery()))) {
            return last.state();
        }
        GraphState state = feed.state();
        looked.set(new Looked(state, now));
        return state;
    }

    /** {@return whether a graph of that state is small enough} */
    boolean mayHold(GraphState state) {
        return state.transfers() <= holding.maxTransfers();
    }

    /** {@return the window if it is in memory and the graph has not changed since} */
    Optional<Warm> at(GraphState state) {
        return last().filter(warm -> warm.state().equals(state));
    }

    /** {@return the window that was read last, however old} */
    Optional<Warm> last() {
        return Optional.ofNullable(latest.get());
    }

    /** Reads the window in the background unless somebody does already; a failure is logged. */
    void refresh() {
        CompletableFuture<Void> _ = reading();
    }

    /** {@return when the window has been read, by whoever does it} */
    CompletableFuture<Void> reading() {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> other = loading.compareAndExchange(null, mine);
        if (other != null) {
            return other;
        }
        executor.execute(() -> {
            try {
                read();
                mine.complete(null);
            } catch (RuntimeException failed) {
                LOG.warn("window could not be read into memory: {}", failed.toString());
                mine.completeExceptionally(failed);
            } finally {
                loading.set(null);
            }
        });
        return mine;
    }

    private void read() {
        GraphState before = feed.state();
        Rates given = rates.read().rates();
        GraphView view = windows.read(EVER, before.watermark(), given.table(), context);
        Rates completed = given.completedFrom(view.transfers());
        boolean isPriced = completed.missingFor(view.transfers()).isEmpty();
        if (feed.state().equals(before)) {
            latest.set(new Warm(view.with(completed.table()), completed, isPriced, before));
            looked.set(new Looked(before, context.clock().instant()));
        }
    }

    /** A look at the graph. */
    private record Looked(GraphState state, Instant at) {}
}
