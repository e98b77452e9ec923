// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.evidence;

import io.skein.detect.DetectionResult;
import io.skein.detect.Finding;
import io.skein.detect.LocalizedText;
import io.skein.detect.Truncation;
import io.skein.exec.RunContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Everything a detector found, before as much of it as is permitted is written down.
 *
 * @param matches most significant first
 * @param complete whether everything was looked at; false if the work limit came first
 * @param workOrder in what order it was looked at
 * @param matchOrder what makes a match significant
 * @param <T> the detector's own form of a match
 */
public record Harvest<T>(List<T> matches, boolean complete, LocalizedText workOrder, LocalizedText matchOrder) {

    private static final int POLL_EVERY = 1_000;

    /**
     * {@return the result of the run}
     *
     * @param write turns a match into a finding
     * @param counts what was examined and counted
     * @param context its limits, and whether to go on
     */
    public DetectionResult result(Function<T, Finding> write, Map<String, Long> counts, RunContext context) {
        return result(write, counts, List.of(), context);
    }

    /**
     * {@return the result of the run}
     *
     * @param write turns a match into a finding
     * @param counts what was examined and counted
     * @param further what else was cut, besides work and findings
     * @param context its limits, and whether to go on
     */
    public DetectionResult result(
            Function<T, Finding> write, Map<String, Long> counts, List<Truncation> further, RunContext context) {
        int kept = Math.min(matches.size(), context.limits().maxFindings());
        List<Finding> findings = new ArrayList<>(kept);
        for (T match : matches.subList(0, kept)) {
            if (findings.size() % POLL_EVERY == 0) {
                context.cancellation().check();
            }
            findings.add(write.apply(match));
        }
        List<Truncation> truncations = new ArrayList<>(further);
        if (!complete) {
            truncations.add(Truncation.ofWork(context.limits(), workOrder));
        }
        if (kept < matches.size()) {
            truncations.add(Truncation.ofFindings(context.limits(), matchOrder));
        }
        return new DetectionResult(findings, new TreeMap<>(counts), truncations);
    }
}
