// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import io.skein.evaluate.measure.RaisedAlert;
import io.skein.evaluate.measure.Workload;
import io.skein.evaluate.truth.PlantedPattern;
import io.skein.evaluate.truth.Truth;
import io.skein.window.GraphView;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Data whose answers are known.
 *
 * @param name for people, {@code seed-7}
 * @param digest of everything that decides what is found in it and whether that is true: data, answers, lists, rates, settings
 * @param view what detectors see
 * @param truth what was planted, as far as it is in the view
 * @param counted what of it counts
 * @param workload what findings are spread over
 */
public record LabelledBank(
        String name, String digest, GraphView view, Truth truth, Counted counted, Workload workload) {

    /**
     * What counts where data are divided by time; the rest is seen and is neither planted nor false.
     *
     * @param patternIds patterns that count as planted
     * @param since findings whose last event is not before this count
     */
    public record Counted(Set<String> patternIds, Instant since) {

        public Counted {
            patternIds = Set.copyOf(patternIds);
        }
    }

    /** {@return a bank of which all counts} */
    public static LabelledBank whole(String name, String digest, GraphView view, Truth truth) {
        Set<String> all = truth.patterns().stream().map(PlantedPattern::id).collect(Collectors.toSet());
        return new LabelledBank(name, digest, view, truth, new Counted(all, Instant.MIN), Workload.of(view));
    }

    /** {@return whether a pattern counts as planted} */
    boolean counts(PlantedPattern pattern) {
        return pattern.laundering() && counted.patternIds.contains(pattern.id());
    }

    /** {@return whether a finding counts} */
    public boolean counts(RaisedAlert finding) {
        return !finding.lastEventAt().isBefore(counted.since);
    }
}
