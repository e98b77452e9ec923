// SPDX-License-Identifier: Apache-2.0
package io.skein.api.schedule;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.run.RunService;
import io.skein.run.RunTrigger;
import io.skein.run.ScanRequest;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a scan whenever one is due. One that could not start is reported as missed, with the reason: another run was under way,
 * or no server ran at that time. A missed run is not made up for; the next one sees the same facts.
 *
 * <p>Only a server keeps the schedule, a command does not.
 */
@Singleton
@Requires(property = ScheduleConfiguration.CRON)
public final class RunScheduler {

    private static final Logger LOG = LoggerFactory.getLogger(RunScheduler.class);
    private static final String NAME = "scheduler";

    /** A run that is later than this did not take place when it should. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    /** Missed runs reported one by one; a server that was down for a year need not write thousands of lines. */
    private static final int MOST_REPORTED = 100;

    private final CronSchedule schedule;
    private final RunService runs;
    private final ScheduleStore store;
    private final InstantSource clock;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("skein-scheduler").factory());

    private @Nullable Future<?> ticking;

    RunScheduler(ScheduleConfiguration configuration, RunService runs, ScheduleStore store, InstantSource clock) {
        this.schedule = configuration.times();
        this.runs = runs;
        this.store = store;
        this.clock = clock;
    }

    /** {@return when the next scan is due} */
    public Instant nextRunAt() {
        return schedule.next(clock.instant());
    }

    /** Begins to keep the schedule. */
    @EventListener
    void begin(ServerStartupEvent started) {
        ticking = ticker.scheduleWithFixedDelay(this::tickSafely, 0, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (ticking != null) {
            ticking.cancel(true);
        }
        ticker.shutdownNow();
    }

    /** Handles everything that has fallen due. */
    void tick() {
        Instant now = clock.instant();
        Optional<Instant> before = store.keptUntil(schedule.text());
        List<Instant> due =
                before.map(until -> schedule.between(until, now, MOST_REPORTED)).orElseGet(List::of);
        due.forEach(time -> handle(time, now));
        if (before.isEmpty() || !due.isEmpty()) {
            store.keepUntil(schedule.text(), now);
        }
    }

    private void handle(Instant due, Instant now) {
        if (due.plus(TOLERANCE).isBefore(now)) {
            runs.recordMissed(due, "no server was running when it was due");
            return;
        }
        try {
            runs.start(ScanRequest.ofEverything(RunTrigger.SCHEDULE, NAME));
        } catch (PlatformException refused) {
            if (refused.code() != ErrorCode.CONFLICT) {
                throw refused;
            }
            runs.recordMissed(due, "another run was still under way when it was due");
        }
    }

    private void tickSafely() {
        try {
            tick();
        } catch (RuntimeException failed) {
            // The schedule goes on: what could not be noted now is tried again in a second.
            LOG.error("the schedule could not be kept", failed);
        }
    }
}
