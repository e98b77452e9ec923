// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.replay;

import io.skein.evaluate.measure.Matching;
import io.skein.evaluate.measure.PatternOutcome;
import io.skein.evaluate.measure.RaisedAlert;
import io.skein.evaluate.truth.PlantedPattern;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TypologyTable;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.model.TimeWindow;
import io.skein.run.ConfiguredDetector;
import io.skein.run.DetectorSet;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Scans the beginning of the data again and again, each time a step longer. Alerts, scores and stores have no part in it. */
public final class Replay {

    private final DetectorSet detectors;
    private final TypologyTable table;
    private final Function<TimeWindow, GraphView> reader;
    private final RunContext context;

    /**
     * Makes one.
     *
     * @param detectors those that run
     * @param table which detector looks for what
     * @param reader reads the data of a window, as a scan at its end would
     * @param context progress, cancellation and limits
     */
    public Replay(
            DetectorSet detectors, TypologyTable table, Function<TimeWindow, GraphView> reader, RunContext context) {
        this.detectors = detectors;
        this.table = table;
        this.reader = reader;
        this.context = context;
    }

    /**
     * Replays.
     *
     * @param truth what was planted, as far as it is in the data
     * @param whole all data
     * @param scans how many scans to replay; 0 for none
     */
    public Delays run(Truth truth, GraphView whole, int scans) {
        List<Watched> watched = watched(truth, whole.transfers());
        if (scans == 0 || watched.isEmpty()) {
            return Delays.NONE;
        }
        TimeWindow all = whole.transfers().interval();
        Duration step = all.length().dividedBy(scans);
        RunContext silent = new RunContext(
                Progress.NONE, context.cancellation(), context.clock(), context.limits(), context.threads());
        context.progress()
                .begin("replaying scans", (long) scans * detectors.detectors().size());
        for (int scan = 1; scan <= scans; scan++) {
            Instant end = scan == scans ? all.to() : all.from().plus(step.multipliedBy(scan));
            GraphView view = reader.apply(new TimeWindow(all.from(), end));
            List<RaisedAlert> found = new ArrayList<>();
            for (ConfiguredDetector<?> detector : detectors.detectors()) {
                context.cancellation().check();
                detector.detect(view, silent).findings().forEach(finding -> found.add(RaisedAlert.of(finding, 0)));
                context.progress().advance(1);
            }
            List<PatternOutcome> outcomes = Matching.of(truth, found, table).patterns();
            watched.forEach(pattern -> pattern.take(outcomes.get(pattern.place), end));
        }
        context.progress().end();
        return new Delays(step, scans, watched.stream().map(Watched::delay).toList());
    }

    private static List<Watched> watched(Truth truth, TransferWindow window) {
        Map<String, Long> times = new HashMap<>();
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            String id = window.transferId(transfer);
            if (truth.illicitTransferIds().contains(id)) {
                times.put(id, window.epochMillis(transfer));
            }
        }
        List<Watched> watched = new ArrayList<>();
        for (int place = 0; place < truth.patterns().size(); place++) {
            PlantedPattern pattern = truth.patterns().get(place);
            if (pattern.laundering() && !pattern.transferIds().isEmpty()) {
                watched.add(new Watched(pattern, place, times));
            }
        }
        return watched;
    }

    /** One pattern and when it was first found. */
    private static final class Watched {

        private final PlantedPattern pattern;
        private final int place;
        private final Instant half;
        private final Duration span;
        private @Nullable Instant foundByOwn;
        private @Nullable Instant foundByAny;

        Watched(PlantedPattern pattern, int place, Map<String, Long> times) {
            this.pattern = pattern;
            this.place = place;
            long[] at = pattern.transferIds().stream()
                    .mapToLong(id -> times.getOrDefault(id, 0L))
                    .sorted()
                    .toArray();
            this.half = Instant.ofEpochMilli(at[(at.length - 1) / 2]);
            this.span = Duration.ofMillis(Arrays.stream(at).max().orElse(0) - at[0]);
        }

        void take(PatternOutcome outcome, Instant end) {
            if (foundByAny == null && outcome.anyCoverage() >= Matching.HALF) {
                foundByAny = end;
            }
            if (foundByOwn == null && outcome.ownCoverage() >= Matching.HALF) {
                foundByOwn = end;
            }
        }

        Delays.Delay delay() {
            return new Delays.Delay(pattern.id(), pattern.typology(), span, since(foundByOwn), since(foundByAny));
        }

        private @Nullable Duration since(@Nullable Instant found) {
            if (found == null) {
                return null;
            }
            return found.isBefore(half) ? Duration.ZERO : Duration.between(half, found);
        }
    }
}
