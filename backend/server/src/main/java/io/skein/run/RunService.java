// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.exec.CancelledException;
import io.skein.exec.Progress;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Begins, watches and stops runs: one at a time over all processes that share the store.
 *
 * <p>A run that a dead process left under way is marked as failed as soon as a living one looks.
 */
public final class RunService implements AutoCloseable {

    private final RunStore store;
    private final Scan scan;
    private final RunLease lease;
    private final InstantSource clock;
    private final String version;
    private final AtomicReference<@Nullable Conducted> current = new AtomicReference<>();

    /**
     * Makes a service.
     *
     * @param store history and lease
     * @param scan the work
     * @param clock present time
     * @param version version of Skein, for the history
     */
    public RunService(RunStore store, Scan scan, InstantSource clock, String version) {
        this.store = store;
        this.scan = scan;
        this.clock = clock;
        this.version = version;
        this.lease = new RunLease(store, clock);
    }

    /**
     * Begins a run and returns at once.
     *
     * @return the run, under way
     * @throws PlatformException CONFLICT if one is under way
     */
    public Run start(ScanRequest request) {
        Conducted conducted = begin(request, Progress.NONE);
        Thread thread = new Thread(() -> conduct(conducted), "skein-run");
        conducted.thread = thread;
        thread.start();
        return conducted.run;
    }

    /**
     * Does a run and returns when it has ended.
     *
     * @param request what to scan
     * @param progress hears how far it is
     * @return the run, ended
     * @throws PlatformException CONFLICT if one is under way
     */
    public Run runNow(ScanRequest request, Progress progress) {
        return conduct(begin(request, progress));
    }

    /**
     * Stops a run. It ends as cancelled within seconds, wherever it is conducted; one that has ended stays as it is.
     *
     * @return the run as it is now
     * @throws PlatformException NOT_FOUND if there is no such run
     */
    public Run cancel(String runId) {
        Run run = store.find(runId)
                .orElseThrow(() -> new PlatformException(ErrorCode.NOT_FOUND, "there is no run '" + runId + "'"));
        if (run.outcome() == RunOutcome.RUNNING) {
            store.requestCancel(runId);
            Conducted mine = current.get();
            if (mine != null && mine.run.id().equals(runId)) {
                mine.cancelled = true;
            }
        }
        return run;
    }

    /** {@return what a run of this process does right now; empty if it is not under way here} */
    public Optional<RunProgress> progress(String runId) {
        Conducted mine = current.get();
        return mine == null || !mine.run.id().equals(runId) ? Optional.empty() : Optional.of(mine.log.progress());
    }

    /** {@return the run under way, in this process or another, with what it has done so far if it is here} */
    public Optional<Run> running() {
        Conducted mine = current.get();
        return mine != null
                ? Optional.of(mine.run.with(mine.log.details()))
                : store.running().stream().findFirst();
    }

    /**
     * Notes that a scheduled run did not take place.
     *
     * @param dueAt when it was due
     * @param why for a person
     */
    public Run recordMissed(Instant dueAt, String why) {
        Run missed = new Run(
                newId(),
                RunTrigger.SCHEDULE,
                "scheduler",
                RunOutcome.MISSED,
                dueAt,
                dueAt,
                why,
                version,
                Run.Details.NONE);
        store.add(missed);
        return missed;
    }

    /** Marks runs that a dead process left under way as failed; call it when the process starts. */
    public void failAbandoned() {
        if (lease.take()) {
            try {
                failRunning();
            } finally {
                lease.release();
            }
        }
    }

    /** Stops the run of this process, if there is one, and waits until it has ended. */
    @Override
    public void close() {
        Conducted mine = current.get();
        if (mine == null) {
            return;
        }
        mine.cancelled = true;
        Thread thread = mine.thread;
        if (thread != null) {
            joinUninterrupted(thread);
        }
    }

    private static void joinUninterrupted(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Conducted begin(ScanRequest request, Progress progress) {
        if (!lease.take()) {
            throw new PlatformException(
                    ErrorCode.CONFLICT, "a run is under way; wait until it has ended, or cancel it");
        }
        failRunning();
        Run run = new Run(
                newId(),
                request.trigger(),
                request.requestedBy(),
                RunOutcome.RUNNING,
                clock.instant(),
                null,
                null,
                version,
                Run.Details.NONE);
        store.add(run);
        Conducted conducted = new Conducted(run, request, new RunLog(run.id(), clock, progress));
        current.set(conducted);
        return conducted;
    }

    private Run conduct(Conducted conducted) {
        try (RunLease.Heartbeat heartbeat = lease.keep(() -> store.isCancelRequested(conducted.run.id()))) {
            Run ended = attempt(conducted, heartbeat);
            store.update(ended);
            return ended;
        } finally {
            current.set(null);
            lease.release();
        }
    }

    private Run attempt(Conducted conducted, RunLease.Heartbeat heartbeat) {
        try {
            scan.run(conducted.request, conducted.log, () -> conducted.cancelled || heartbeat.mustStop());
            return ended(conducted, RunOutcome.SUCCEEDED, null);
        } catch (CancelledException cancelled) {
            return ended(conducted, RunOutcome.CANCELLED, "stopped on request");
        } catch (PlatformException known) {
            return ended(conducted, RunOutcome.FAILED, known.getMessage());
        } catch (RuntimeException | OutOfMemoryError unknown) {
            // the message is read by users, who must not see inner text
            LoggerFactory.getLogger(RunService.class).error("run {} failed", conducted.run.id(), unknown);
            String kind = unknown.getClass().getSimpleName();
            return ended(
                    conducted, RunOutcome.FAILED, "unexpected error (" + kind + "); the server's log has the details");
        }
    }

    private Run ended(Conducted conducted, RunOutcome outcome, @Nullable String message) {
        return conducted.run.ended(outcome, clock.instant(), message, conducted.log.details());
    }

    private void failRunning() {
        for (Run abandoned : store.running()) {
            store.update(abandoned.ended(
                    RunOutcome.FAILED,
                    clock.instant(),
                    "the process that conducted it ended before the run did",
                    abandoned.details()));
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    /** The run of this process. */
    private static final class Conducted {
        private final Run run;
        private final ScanRequest request;
        private final RunLog log;
        private volatile boolean cancelled;
        private volatile @Nullable Thread thread;

        private Conducted(Run run, ScanRequest request, RunLog log) {
            this.run = run;
            this.request = request;
            this.log = log;
        }
    }
}
