// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.exec.Cancellation;
import io.skein.exec.Progress;
import io.skein.jdbc.TestDatabase;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.paging.PageSlice;
import io.skein.run.RunStore.Lease;
import io.skein.run.jdbc.JdbcRunStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class RunServiceTest {

    private static final ScanRequest EVERYTHING = ScanRequest.ofEverything(RunTrigger.REQUEST, "investigator");
    private static final Instant NOW = Instant.parse("2026-04-02T10:00:00Z");

    private final RunStore store = new JdbcRunStore(TestDatabase.H2.empty());
    private final InstantSource clock = InstantSource.fixed(NOW);

    @Test
    void keepsTheHistoryOfARun() {
        RunService service = service((request, log, cancellation) -> log.stage("look", () -> {
            log.count("transfers", 7);
            return 0;
        }));

        Run run = service.runNow(EVERYTHING, Progress.NONE);

        assertThat(run.outcome()).isEqualTo(RunOutcome.SUCCEEDED);
        assertThat(run.details().counts()).containsEntry("transfers", 7L);
        assertThat(run.details().timings()).extracting(Run.Timing::stage).containsExactly("look");
        assertThat(store.find(run.id())).contains(run);
        assertThat(store.lease()).isEmpty();
    }

    @Test
    void saysWhyARunFailedAndHowFarItCame() {
        RunService service = service((request, log, cancellation) -> {
            log.count("transfers", 7);
            throw new PlatformException(ErrorCode.UNAVAILABLE, "the graph store cannot be reached");
        });

        Run run = service.runNow(EVERYTHING, Progress.NONE);

        assertThat(run.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(run.message()).isEqualTo("the graph store cannot be reached");
        assertThat(run.details().counts()).containsEntry("transfers", 7L);
    }

    @Test
    void refusesASecondRunAndCancelsTheFirst() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        RunService service = service((request, log, cancellation) -> {
            log.begin("read", 4);
            log.advance(1);
            begun.countDown();
            waitUntilCancelled(cancellation);
        });

        Run run = service.start(EVERYTHING);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> service.start(EVERYTHING))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        conflict -> assertThat(conflict.code()).isEqualTo(ErrorCode.CONFLICT));
        assertThat(service.progress(run.id())).contains(new RunProgress(run.id(), "starting", 0.25));
        assertThat(service.running()).map(Run::id).contains(run.id());
        service.cancel(run.id());
        awaitTrue(() -> store.find(run.id()).orElseThrow().outcome() == RunOutcome.CANCELLED);
        awaitTrue(() -> service.running().isEmpty());
        assertThat(service.progress(run.id())).isEmpty();
    }

    @Test
    void stopsARunThatAnotherProcessWantsStopped() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        RunService here = service((request, log, cancellation) -> {
            begun.countDown();
            waitUntilCancelled(cancellation);
        });
        Run run = here.start(EVERYTHING);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        service((request, log, cancellation) -> {}).cancel(run.id());

        awaitTrue(() -> store.find(run.id()).orElseThrow().outcome() == RunOutcome.CANCELLED);
    }

    @Test
    void marksARunOfADeadProcessAsFailed() {
        Run abandoned = new Run(
                "dead", RunTrigger.SCHEDULE, "scheduler", RunOutcome.RUNNING, NOW, null, null, "old", Run.Details.NONE);
        store.add(abandoned);
        store.takeLease(new Lease("elsewhere/1/1/1", NOW.minusSeconds(1)), NOW, Optional.empty());

        service((request, log, cancellation) -> {}).failAbandoned();

        Run found = store.find("dead").orElseThrow();
        assertThat(found.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(found.message()).contains("ended before the run did");
        assertThat(store.lease()).isEmpty();
    }

    @Test
    void leavesARunOfALivingProcessAlone() {
        Run living = new Run(
                "living", RunTrigger.SCHEDULE, "scheduler", RunOutcome.RUNNING, NOW, null, null, "v", Run.Details.NONE);
        store.add(living);
        store.takeLease(new Lease("elsewhere/1/1/1", NOW.plusSeconds(30)), NOW, Optional.empty());

        service((request, log, cancellation) -> {}).failAbandoned();

        assertThat(store.find("living")).contains(living);
    }

    @Test
    void recordsAMissedRunAtTheTimeItWasDue() {
        Run missed = service((request, log, cancellation) -> {})
                .recordMissed(NOW.minus(Duration.ofHours(8)), "no server was running");

        assertThat(store.page(RunFilter.ALL, RunSort.STARTED_DESC, PageSlice.first(5))
                        .items())
                .containsExactly(missed);
        assertThat(missed.outcome()).isEqualTo(RunOutcome.MISSED);
        assertThat(missed.startedAt()).isEqualTo(NOW.minus(Duration.ofHours(8)));
    }

    private RunService service(Scan scan) {
        return new RunService(store, scan, clock, "test");
    }

    private static void waitUntilCancelled(Cancellation cancellation) {
        while (true) {
            cancellation.check();
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void awaitTrue(BooleanSupplier condition) throws InterruptedException {
        for (int attempt = 0; attempt < 1_000 && !condition.getAsBoolean(); attempt++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
