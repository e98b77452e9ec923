// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

import io.skein.exec.RunContext;
import io.skein.graph.GraphState;
import io.skein.graph.WindowFeed;
import io.skein.graph.WindowReader;
import io.skein.model.TimeWindow;
import io.skein.window.GraphView;
import io.skein.window.RateTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what holds now from a file, which it first brings up to date from the graph; all else from the graph itself.
 *
 * <p>The file is trusted only for the database it was made from and only if every version stored since is among those recorded
 * since: counts say so. Facts that came with an earlier time of recording, a damaged file, one of another format: each makes one
 * line in the log and the file is made anew. A question about the past, a graph that changes meanwhile, a full disk or another
 * process at the file: the graph answers. Proof of evidence must not go through here.
 */
public final class CachedWindowReader implements WindowReader {

    private static final Logger LOG = LoggerFactory.getLogger(CachedWindowReader.class);

    private final WindowReader graph;
    private final WindowFeed feed;
    private final WindowFile file;
    private final WindowUpdate update;

    /**
     * Makes a reader.
     *
     * @param graph answers what the file cannot
     * @param feed the same graph
     * @param directory where the file lies; created if absent
     */
    public CachedWindowReader(WindowReader graph, WindowFeed feed, Path directory) {
        this.graph = graph;
        this.feed = feed;
        this.file = new WindowFile(directory.resolve("window.columns"));
        this.update = new WindowUpdate(graph, feed, file);
    }

    @Override
    public synchronized GraphView read(TimeWindow interval, Instant knownAt, RateTable rates, RunContext context) {
        context.cancellation().check();
        GraphState state = feed.state();
        if (!knownAt.isBefore(state.watermark())) {
            Optional<GraphView> view = kept(state, new Asked(interval, rates), context);
            if (view.isPresent()) {
                return view.get();
            }
        }
        return graph.read(interval, knownAt, rates, context);
    }

    @Override
    public TimeWindow extent() {
        return graph.extent();
    }

    @Override
    public Instant watermark() {
        return graph.watermark();
    }

    private Optional<GraphView> kept(GraphState state, Asked asked, RunContext context) {
        try {
            Path directory = file.path().toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Path lockFile = file.path().resolveSibling(file.path().getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock != null) {
                    return upToDate(state, asked, context);
                }
            }
            LOG.info("kept window {} is in use by another process; reading the graph", file.path());
        } catch (OverlappingFileLockException inUse) {
            LOG.info("kept window {} is in use; reading the graph", file.path());
        } catch (IOException | UncheckedIOException failed) {
            LOG.warn("kept window {} cannot be used ({}); reading the graph", file.path(), failed.toString());
        }
        return Optional.empty();
    }

    private Optional<GraphView> upToDate(GraphState state, Asked asked, RunContext context) throws IOException {
        Optional<GraphView> view = fromFile(state, asked);
        if (view.isPresent() || !update.rebuild(state, asked.interval, context)) {
            return view;
        }
        return fromFile(state, asked);
    }

    /** {@return what the file says after it was brought up to date; empty if it has to be made anew} */
    private Optional<GraphView> fromFile(GraphState state, Asked asked) throws IOException {
        if (!file.exists()) {
            return Optional.empty();
        }
        try {
            if (!update.append(state, asked.interval)) {
                return Optional.empty();
            }
            try (Arena arena = Arena.ofConfined()) {
                KeptWindow kept = new KeptWindow(file.open(arena).sections());
                return Optional.of(kept.view(asked.interval, asked.rates));
            }
        } catch (DamagedFileException damaged) {
            LOG.warn("kept window {} is made anew: {}", file.path(), damaged.getMessage());
            return Optional.empty();
        }
    }

    private record Asked(TimeWindow interval, RateTable rates) {}
}
