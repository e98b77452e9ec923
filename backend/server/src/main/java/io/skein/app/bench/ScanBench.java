// SPDX-License-Identifier: Apache-2.0
package io.skein.app.bench;

import io.skein.detect.DetectionResult;
import io.skein.exec.Cancellation;
import io.skein.exec.Limits;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.run.ConfiguredDetector;
import io.skein.run.DetectorSet;
import io.skein.window.GraphView;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All detectors over one view, one after the other, and how time and memory grow with the data. */
public final class ScanBench {

    private static final long MEGABYTE = 1 << 20;

    private final DetectorSet detectors;
    private final int threads;
    private final Machine machine = Machine.here();
    private final List<Measurement> rows = new ArrayList<>();
    private final Map<String, Double> ratios = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private Map<String, Duration> before = Map.of();
    private long transfersBefore;

    /**
     * @param detectors which, with their parameters
     * @param threads of each
     */
    public ScanBench(DetectorSet detectors, int threads) {
        this.detectors = detectors;
        this.threads = threads;
    }

    /** Measures one size of data; sizes are expected to grow. */
    public void measure(GraphView view, Progress progress) {
        RunContext context =
                new RunContext(progress, Cancellation.NEVER, InstantSource.system(), Limits.DEFAULTS, threads);
        long transfers = view.transfers().transferCount();
        String size = "%,d transfers, %,d accounts"
                .formatted(transfers, view.transfers().accountCount());
        Map<String, Duration> times = new LinkedHashMap<>();
        List<Measurement> parts = new ArrayList<>();
        long held = HeapWatch.usedNow();
        Stopwatch all = Stopwatch.started();
        long most = 0;
        try (HeapWatch heap = new HeapWatch()) {
            for (ConfiguredDetector<?> detector : detectors.detectors()) {
                String id = detector.descriptor().id();
                Stopwatch watch = Stopwatch.started();
                DetectionResult result = detector.detect(view, context);
                parts.add(watch.measured("  " + id + " (" + result.findings().size() + ")", transfers));
                times.put(id, watch.clock());
                result.truncations().forEach(cut -> notes.add(size + ", " + id + " was cut: " + cut));
                most = Math.max(most, heap.mostAndReset());
            }
        }
        Measurement whole = all.measured("all detectors, " + size, transfers);
        rows.add(whole);
        rows.addAll(parts);
        notes.add(
                "%s: the view and what came before it hold %,d MB of heap; most in use after a collection meanwhile %,d MB"
                        .formatted(size, held / MEGABYTE, most / MEGABYTE));
        times.put("all", whole.took());
        compare(times, transfers);
    }

    /** {@return what was measured} */
    public Bench result(String data) {
        notes.add("in brackets: findings; the first detector that needs something shared pays for it");
        notes.add(
                "load of the machine afterwards: %.1f".formatted(Machine.here().load()));
        return new Bench(
                "skein bench scan on " + data + ", threads of a detector: " + threads,
                "transfers",
                machine,
                rows,
                ratios,
                notes);
    }

    private void compare(Map<String, Duration> times, long transfers) {
        if (transfersBefore > 0) {
            double growth = (double) transfers / transfersBefore;
            times.forEach((id, took) -> ratios.put(
                    "%s: time at %,d over time at %,d transfers, for each doubling"
                            .formatted(id, transfers, transfersBefore),
                    Math.pow(ratio(took, before.getOrDefault(id, took)), Math.log(2) / Math.log(growth))));
        }
        before = times;
        transfersBefore = transfers;
    }

    private static double ratio(Duration one, Duration other) {
        return (double) Math.max(1, one.toMillis()) / Math.max(1, other.toMillis());
    }
}
