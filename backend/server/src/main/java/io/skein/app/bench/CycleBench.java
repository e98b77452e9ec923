// SPDX-License-Identifier: Apache-2.0
package io.skein.app.bench;

import io.skein.detect.cycle.CycleCounting;
import io.skein.exec.Cancellation;
import io.skein.exec.Limits;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.window.TransferWindow;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Temporal simple cycles, counted by Skein and by a plain C++ program on the same transfers in the same minute. */
public final class CycleBench {

    private final TransferWindow window;
    private final Settings settings;
    private final Optional<CyclePeer> peer;
    private final Machine machine = Machine.here();
    private final List<Measurement> rows = new ArrayList<>();
    private final Map<String, Double> ratios = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param window transfers
     * @param settings how to measure
     * @param peer what to measure beside, if it can be had here
     */
    public CycleBench(TransferWindow window, Settings settings, Optional<CyclePeer> peer) {
        this.window = window;
        this.settings = settings;
        this.peer = peer;
    }

    /**
     * How to measure.
     *
     * @param maxHops most transfers of a cycle
     * @param runs runs after the first one, of which the quickest counts
     * @param threads most threads, also measured with one
     */
    public record Settings(int maxHops, int runs, int threads) {}

    /**
     * Measures one span.
     *
     * @throws IllegalStateException if the two programs do not count the same
     */
    public void measure(Duration span) {
        String name = words(span);
        Stopwatch layingOut = Stopwatch.started();
        CycleCounting counting = new CycleCounting(window, span);
        rows.add(layingOut.measured(name + ", lay-out", window.transferCount()));
        Timed one = timed(counting, 1);
        rows.add(new Measurement(name + ", first run", window.transferCount(), one.first, null));
        rows.add(new Measurement(name + ", 1 thread", window.transferCount(), one.least, one.processor));
        notes.add("%s: %s".formatted(name, counts(one.counts)));
        if (settings.threads > 1) {
            Timed several = timed(counting, settings.threads);
            requireEqual(one.counts, several.counts, settings.threads + " threads");
            rows.add(new Measurement(
                    name + ", " + settings.threads + " threads",
                    window.transferCount(),
                    several.least,
                    several.processor));
            ratios.put(name + ", 1 thread over " + settings.threads, over(one.least, several.least));
        }
        peer.ifPresent(program -> compare(program, span, one));
    }

    /** {@return what was measured} */
    public Bench result(String data) {
        if (peer.isEmpty()) {
            notes.add("no C++ compiler (g++) here, so nothing was measured beside Skein");
        }
        notes.add(
                "load of the machine afterwards: %.1f".formatted(Machine.here().load()));
        String title = "skein bench cycles on %s: %,d transfers, %,d accounts, cycles of at most %d transfers"
                .formatted(data, window.transferCount(), window.accountCount(), settings.maxHops);
        return new Bench(title, "transfers", machine, rows, ratios, notes);
    }

    private void compare(CyclePeer program, Duration span, Timed ours) {
        String name = words(span);
        CyclePeer.Answer theirs = null;
        for (int run = 0; run < settings.runs; run++) {
            CyclePeer.Answer answer = program.count(span, settings.maxHops, 1);
            theirs = theirs == null || answer.took().compareTo(theirs.took()) < 0 ? answer : theirs;
        }
        if (theirs == null) {
            return;
        }
        requireEqual(theirs.counts(), ours.counts, "the C++ program");
        rows.add(new Measurement(name + ", C++, 1 thread", window.transferCount(), theirs.took(), null));
        ratios.put(name + ", Skein over C++, warm", over(ours.least, theirs.took()));
        ratios.put(name + ", Skein over C++, first run", over(ours.first, theirs.took()));
    }

    private Timed timed(CycleCounting counting, int threads) {
        RunContext context = new RunContext(
                Progress.NONE,
                Cancellation.NEVER,
                InstantSource.system(),
                new Limits(Limits.DEFAULTS.maxFindings(), Long.MAX_VALUE),
                threads);
        List<Measurement> runs = new ArrayList<>();
        long[] counts = {};
        for (int run = 0; run <= settings.runs; run++) {
            Stopwatch watch = Stopwatch.started();
            counts = counting.count(settings.maxHops, context);
            runs.add(watch.measured("", 0));
        }
        Measurement least = runs.stream()
                .skip(1)
                .min(Comparator.comparing(Measurement::took))
                .orElseThrow();
        return new Timed(counts, runs.getFirst().took(), least.took(), least.processor());
    }

    private static void requireEqual(long[] expected, long[] counted, String by) {
        if (!Arrays.equals(expected, counted)) {
            throw new IllegalStateException(
                    "counts differ: " + counts(expected) + " by one thread, " + counts(counted) + " by " + by);
        }
    }

    private static String counts(long[] counts) {
        StringBuilder text = new StringBuilder();
        for (int length = 0; length < counts.length; length++) {
            if (counts[length] > 0) {
                text.append(length).append(':').append(counts[length]).append(' ');
            }
        }
        return text + "(length:count), in all " + Arrays.stream(counts).sum();
    }

    private static double over(Duration one, Duration other) {
        return (double) one.toNanos() / Math.max(1, other.toNanos());
    }

    private static String words(Duration span) {
        return span.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    private record Timed(
            long[] counts,
            Duration first,
            Duration least,
            @org.jspecify.annotations.Nullable Duration processor) {}
}
