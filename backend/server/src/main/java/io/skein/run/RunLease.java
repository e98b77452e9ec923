// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.run.RunStore.Lease;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The right of this process to run, kept by a heartbeat. It runs out a minute after the process dies, and at once where its
 * death can be seen because it ran on this machine.
 */
final class RunLease {

    private static final Duration LENGTH = Duration.ofSeconds(60);
    private static final Duration BEAT = Duration.ofSeconds(2);

    private final RunStore store;
    private final InstantSource clock;
    private final String holder = holderOfThisProcess();

    RunLease(RunStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** {@return whether the lease is now ours} */
    boolean take() {
        Instant now = clock.instant();
        Optional<String> dead = store.lease().map(Lease::holder).filter(RunLease::isDeadHere);
        return store.takeLease(new Lease(holder, now.plus(LENGTH)), now, dead);
    }

    void release() {
        store.releaseLease(holder);
    }

    /** {@return a heartbeat that keeps the lease until it is closed} */
    Heartbeat keep(BooleanSupplier cancelRequested) {
        return new Heartbeat(cancelRequested);
    }

    /** {@return machine, process and its start, so that a process number used again is not taken for the old process} */
    private static String holderOfThisProcess() {
        return machine() + "/" + ProcessHandle.current().pid() + "/"
                + ManagementFactory.getRuntimeMXBean().getStartTime() + "/"
                + Integer.toHexString(new Object().hashCode());
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "unknown";
        }
    }

    private static boolean isDeadHere(String holder) {
        String[] parts = holder.split("/", -1);
        return parts.length == 4
                && parts[0].equals(machine())
                && ProcessHandle.of(Long.parseLong(parts[1]))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    /** Renews the lease every two seconds and looks whether somebody wants the run to stop. */
    final class Heartbeat implements AutoCloseable {

        private final CountDownLatch closed = new CountDownLatch(1);
        private final BooleanSupplier cancelRequested;
        private volatile boolean stop;

        private Heartbeat(BooleanSupplier cancelRequested) {
            this.cancelRequested = cancelRequested;
            Thread.ofPlatform().daemon().name("skein-run-heartbeat").start(this::beat);
        }

        /** {@return whether the run must end: somebody asked for it, or the lease was lost} */
        boolean mustStop() {
            return stop;
        }

        private void beat() {
            try {
                while (!stop && !closed.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                    boolean kept =
                            store.renewLease(new Lease(holder, clock.instant().plus(LENGTH)));
                    stop = !kept || cancelRequested.getAsBoolean();
                }
            } catch (InterruptedException interrupted) {
                stop = true;
            }
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
