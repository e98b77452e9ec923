// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.app.bench.ProcessorTime;
import io.skein.exec.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Measures how long each task of a run takes, by the clock and in processor time, and passes on what it hears. */
final class TaskTimes implements Progress {

    private final Progress audience;
    private final InstantSource clock;
    private final Consumer<String> atBegin;
    private final Deque<Task> open = new ArrayDeque<>();
    private final Map<String, Duration> took = new LinkedHashMap<>();
    private final Map<String, Duration> processor = new LinkedHashMap<>();

    /**
     * @param audience hears everything too
     * @param clock measures
     * @param atBegin is given the name of each task when it begins
     */
    TaskTimes(Progress audience, InstantSource clock, Consumer<String> atBegin) {
        this.audience = audience;
        this.clock = clock;
        this.atBegin = atBegin;
    }

    /** {@return how long the tasks of that name took in all} */
    synchronized Duration of(String task) {
        return took.getOrDefault(task, Duration.ZERO);
    }

    /**
     * {@return the processor time, of this process and its children, that passed during the tasks of that name} Null where the
     * system does not say.
     */
    synchronized @Nullable Duration processorOf(String task) {
        return processor.get(task);
    }

    @Override
    public void begin(String task, long volume) {
        atBegin.accept(task);
        synchronized (this) {
            open.push(new Task(task, clock.instant(), ProcessorTime.soFar()));
        }
        audience.begin(task, volume);
    }

    @Override
    public void advance(long items) {
        audience.advance(items);
    }

    @Override
    public void end() {
        synchronized (this) {
            Task task = open.poll();
            if (task != null) {
                took.merge(task.name, Duration.between(task.begin, clock.instant()), Duration::plus);
                ProcessorTime.since(task.processor).ifPresent(used -> processor.merge(task.name, used, Duration::plus));
            }
        }
        audience.end();
    }

    private record Task(String name, Instant begin, Optional<Duration> processor) {}
}
