// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.exec.Progress;
import io.skein.model.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a run does while it does it, so that a run that fails still says how far it came. Hears the progress of all
 * stages and passes it on. Thread-safe.
 */
public final class RunLog implements Progress {

    private final String runId;
    private final InstantSource clock;
    private final Progress audience;
    private final Deque<Task> tasks = new ArrayDeque<>();
    private final List<Run.DetectorRun> detectors = new ArrayList<>();
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final List<Run.Timing> timings = new ArrayList<>();
    private @Nullable TimeWindow window;
    private @Nullable Instant dataWatermark;
    private @Nullable String scoreModel;
    private String stage = "starting";

    /**
     * Begins a log.
     *
     * @param runId the run
     * @param clock for timings
     * @param audience hears all progress as well
     */
    public RunLog(String runId, InstantSource clock, Progress audience) {
        this.runId = runId;
        this.clock = clock;
        this.audience = audience;
    }

    /** {@return the run} */
    public String runId() {
        return runId;
    }

    /** Does one stage of the run and notes how long it took, also if it fails. */
    public <T> T stage(String name, Supplier<T> work) {
        Instant start = clock.instant();
        synchronized (this) {
            stage = name;
            tasks.clear();
        }
        try {
            return work.get();
        } finally {
            synchronized (this) {
                timings.add(new Run.Timing(name, Duration.between(start, clock.instant())));
            }
        }
    }

    /** Notes what the run looks at. */
    public synchronized void looksAt(TimeWindow interval, Instant knownAt, String model) {
        window = interval;
        dataWatermark = knownAt;
        scoreModel = model;
    }

    /** Adds to a count. */
    public synchronized void count(String name, long more) {
        counts.merge(name, more, Long::sum);
    }

    /** Notes what a detector did. */
    public synchronized void detector(Run.DetectorRun run) {
        detectors.add(run);
    }

    /** {@return what was done so far} */
    public synchronized Run.Details details() {
        return new Run.Details(window, dataWatermark, scoreModel, detectors, counts, timings);
    }

    /** {@return what is done now} */
    public synchronized RunProgress progress() {
        Task outermost = tasks.peekLast();
        Double share = outermost == null || outermost.volume <= 0
                ? null
                : Math.min(1.0, (double) outermost.done / outermost.volume);
        return new RunProgress(runId, stage, share);
    }

    @Override
    public void begin(String task, long volume) {
        synchronized (this) {
            tasks.push(new Task(volume));
        }
        audience.begin(task, volume);
    }

    @Override
    public void advance(long items) {
        synchronized (this) {
            Task innermost = tasks.peek();
            if (innermost != null) {
                innermost.done += items;
            }
        }
        audience.advance(items);
    }

    @Override
    public void end() {
        synchronized (this) {
            tasks.poll();
        }
        audience.end();
    }

    /** A task under way. */
    private static final class Task {
        private final long volume;
        private long done;

        private Task(long volume) {
            this.volume = volume;
        }
    }
}
