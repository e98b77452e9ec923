// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.exec.Progress;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tells a person how far a command has come: on a terminal as one line that is drawn again and again, with rate and time left; elsewhere
 * as a plain line now and then and one at the end of each task, so that a log stays readable.
 */
final class ConsoleProgress implements Progress {

    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final Duration PLAIN_EVERY = Duration.ofSeconds(10);
    private static final Duration WORTH_A_LINE = Duration.ofSeconds(1);
    private static final String ERASE_LINE = "\r\u001B[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final InstantSource clock;
    private final Deque<Task> tasks = new ArrayDeque<>();
    private Instant lastShown = Instant.MIN;

    /**
     * @param out usually standard error, so that standard output carries results only
     * @param terminal whether the line may be drawn again
     * @param clock for rates
     */
    ConsoleProgress(PrintWriter out, boolean terminal, InstantSource clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** {@return progress on standard error, redrawn if that is a terminal} */
    @SuppressWarnings("SystemConsoleNull") // JDK 25 gives null again where neither input nor output is a terminal
    static ConsoleProgress on(PrintWriter err) {
        Console console = System.console();
        return new ConsoleProgress(err, console != null && console.isTerminal(), InstantSource.system());
    }

    @Override
    public synchronized void begin(String task, long volume) {
        tasks.push(new Task(task, volume, clock.instant()));
        lastShown = clock.instant();
    }

    @Override
    public synchronized void advance(long items) {
        Task task = tasks.peek();
        if (task == null) {
            return;
        }
        task.done += items;
        Instant now = clock.instant();
        if (Duration.between(lastShown, now).compareTo(terminal ? REDRAW : PLAIN_EVERY) >= 0) {
            lastShown = now;
            show(task.state(now));
        }
    }

    @Override
    public synchronized void end() {
        Task task = tasks.poll();
        Instant now = clock.instant();
        if (task != null && Duration.between(task.begin, now).compareTo(WORTH_A_LINE) >= 0) {
            out.println((terminal ? ERASE_LINE : "") + task.summary(now));
        } else if (terminal) {
            show("");
        }
    }

    private void show(String line) {
        if (terminal) {
            out.print(ERASE_LINE + line);
        } else {
            out.println(line);
        }
        out.flush();
    }

    /** {@return for example {@code 1:05} or {@code 2:00:00}} */
    static String clockFace(Duration duration) {
        return duration.toHours() > 0
                ? "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart())
                : "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    private static final class Task {

        private static final double MILLIS = 1_000.0;

        private final String name;
        private final long volume;
        private final Instant begin;
        private long done;

        Task(String name, long volume, Instant begin) {
            this.name = name;
            this.volume = volume;
            this.begin = begin;
        }

        String state(Instant now) {
            if (volume <= 0) {
                return "%s: %,d, %,d/s".formatted(name, done, rate(now));
            }
            // Volumes are often estimates: never say that more than everything is done.
            long percent = Math.min(99, done * 100 / volume);
            return "%s: %d %%, %,d of about %,d, %,d/s, %s left"
                    .formatted(name, percent, done, Math.max(volume, done), rate(now), left(now));
        }

        String summary(Instant now) {
            String took = clockFace(Duration.between(begin, now));
            return done == 0
                    ? "%s: %s".formatted(name, took)
                    : "%s: %,d in %s, %,d/s".formatted(name, done, took, rate(now));
        }

        private long rate(Instant now) {
            double seconds = Math.max(1, Duration.between(begin, now).toMillis()) / MILLIS;
            return Math.round(done / seconds);
        }

        private String left(Instant now) {
            long rate = Math.max(1, rate(now));
            return clockFace(Duration.ofSeconds(Math.max(0, volume - done) / rate));
        }
    }
}
