// SPDX-License-Identifier: Apache-2.0
package io.skein.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.api.ApiServer;
import io.skein.paging.PageSlice;
import io.skein.run.Run;
import io.skein.run.RunFilter;
import io.skein.run.RunOutcome;
import io.skein.run.RunService;
import io.skein.run.RunSort;
import io.skein.run.RunStore;
import io.skein.run.RunTrigger;
import io.skein.run.ScanRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the real history and a clock that is moved by hand. */
class RunSchedulerTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private ApiServer server;
    private RunService runs;

    @BeforeEach
    void start() throws Exception {
        server = ApiServer.overFakes(Map.of());
        runs = server.bean(RunService.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void startsARunWhenItIsDue() {
        RunScheduler scheduler = scheduler("0 2 * * *", "UTC");
        scheduler.tick();
        assertThat(scheduler.nextRunAt()).isEqualTo(Instant.parse("2026-06-02T02:00:00Z"));
        now.set(Instant.parse("2026-06-02T01:59:59Z"));
        scheduler.tick();
        assertThat(history()).isEmpty();
        now.set(Instant.parse("2026-06-02T02:00:00Z"));
        scheduler.tick();
        scheduler.tick();
        assertThat(history()).singleElement().satisfies(run -> {
            assertThat(run.trigger()).isEqualTo(RunTrigger.SCHEDULE);
            assertThat(run.requestedBy()).isEqualTo("scheduler");
        });
    }

    @Test
    void meansTheTimeOfItsZoneAlsoAcrossASummerTimeChange() {
        RunScheduler scheduler = scheduler("0 2 * * *", "Europe/Berlin");
        assertThat(scheduler.nextRunAt()).isEqualTo(Instant.parse("2026-06-02T00:00:00Z"));
        now.set(Instant.parse("2026-12-01T12:00:00Z"));
        assertThat(scheduler.nextRunAt()).isEqualTo(Instant.parse("2026-12-02T01:00:00Z"));
    }

    @Test
    void reportsARunThatOverlapsAnotherAsMissed() {
        RunScheduler scheduler = scheduler("*/5 * * * *", "UTC");
        scheduler.tick();
        runs.start(ScanRequest.ofEverything(RunTrigger.REQUEST, "somebody"));
        now.set(NOON.plus(Duration.ofMinutes(5)));
        scheduler.tick();
        assertThat(missed()).singleElement().satisfies(run -> {
            assertThat(run.startedAt()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
            assertThat(run.message()).contains("another run was still under way");
        });
    }

    @Test
    void reportsWhatFellDueWhileNoServerRan() {
        scheduler("0 * * * *", "UTC").tick();
        now.set(NOON.plus(Duration.ofMinutes(190)));
        RunScheduler afterRestart = scheduler("0 * * * *", "UTC");
        afterRestart.tick();
        assertThat(missed())
                .extracting(Run::startedAt)
                .containsExactlyInAnyOrder(
                        NOON.plus(Duration.ofHours(1)), NOON.plus(Duration.ofHours(2)), NOON.plus(Duration.ofHours(3)));
        assertThat(missed().getFirst().message()).contains("no server was running");
        afterRestart.tick();
        assertThat(history()).hasSize(3);
    }

    @Test
    void beginsAfreshWhenTheScheduleWasChanged() {
        scheduler("0 * * * *", "UTC").tick();
        now.set(NOON.plus(Duration.ofDays(3)));
        scheduler("30 * * * *", "UTC").tick();
        assertThat(history()).isEmpty();
    }

    @Test
    void saysInOneLineWhatIsWrongWithASchedule() {
        assertThatThrownBy(() -> scheduler("every day", "UTC"))
                .hasMessageContaining("skein.schedule.cron 'every day' is not a cron expression like '0 2 * * *'");
        assertThatThrownBy(() -> scheduler("0 2 * * *", "Mars/Olympus"))
                .hasMessageContaining("skein.schedule.time-zone 'Mars/Olympus' is not a time zone");
    }

    private RunScheduler scheduler(String cron, String timeZone) {
        return new RunScheduler(
                new ScheduleConfiguration(cron, timeZone), runs, server.bean(ScheduleStore.class), now::get);
    }

    private List<Run> history() {
        return server.bean(RunStore.class)
                .page(RunFilter.ALL, RunSort.STARTED_DESC, PageSlice.first(100))
                .items();
    }

    private List<Run> missed() {
        return history().stream()
                .filter(run -> run.outcome() == RunOutcome.MISSED)
                .toList();
    }
}
