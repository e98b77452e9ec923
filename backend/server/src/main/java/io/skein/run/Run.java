// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.detect.ParameterValues;
import io.skein.detect.Truncation;
import io.skein.model.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One scan, for the history.
 *
 * @param id of the run
 * @param trigger what made it begin
 * @param requestedBy user who asked for it, or {@code scheduler}, or {@code command line}
 * @param outcome how it ended
 * @param startedAt when it began; when it was due, if it was missed
 * @param endedAt when it ended
 * @param message for a person; present if it failed, was cancelled or missed
 * @param version version of Skein
 * @param details what it did, as far as it came
 */
public record Run(
        String id,
        RunTrigger trigger,
        String requestedBy,
        RunOutcome outcome,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String message,
        String version,
        Details details) {

    /**
     * {@return this run, ended}
     *
     * @param how the outcome
     * @param at when
     * @param why for a person, unless it succeeded
     * @param what what it did
     */
    public Run ended(RunOutcome how, Instant at, @Nullable String why, Details what) {
        return new Run(id, trigger, requestedBy, how, startedAt, at, why, version, what);
    }

    /** {@return this run with what it has done so far} */
    public Run with(Details soFar) {
        return new Run(id, trigger, requestedBy, outcome, startedAt, endedAt, message, version, soFar);
    }

    /**
     * What a run did.
     *
     * @param window which transfers were looked at; absent until known
     * @param dataWatermark facts recorded later were not seen; absent until known
     * @param scoreModel name and version of the score model; absent until known
     * @param detectors each detector with its parameters and what it found
     * @param counts by name, such as {@code transfers} or {@code alerts.created}
     * @param timings per stage, in order
     */
    public record Details(
            @Nullable TimeWindow window,
            @Nullable Instant dataWatermark,
            @Nullable String scoreModel,
            List<DetectorRun> detectors,
            SortedMap<String, Long> counts,
            List<Timing> timings) {

        /** Nothing yet. */
        public static final Details NONE = new Details(null, null, null, List.of(), new TreeMap<>(), List.of());

        public Details {
            detectors = List.copyOf(detectors);
            counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
            timings = List.copyOf(timings);
        }
    }

    /**
     * One detector in a run.
     *
     * @param detectorId which
     * @param version which version of it
     * @param parameters all its parameter values
     * @param findings how many it found
     * @param truncations limits that cut its result
     */
    public record DetectorRun(
            String detectorId, int version, ParameterValues parameters, long findings, List<Truncation> truncations) {

        public DetectorRun {
            truncations = List.copyOf(truncations);
        }
    }

    /**
     * How long a stage took.
     *
     * @param stage its name
     * @param took how long
     */
    public record Timing(String stage, Duration took) {}
}
