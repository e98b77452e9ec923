// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import io.skein.evaluate.truth.Element;
import io.skein.evaluate.truth.PlantedPattern;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How well one planted pattern was found.
 *
 * @param pattern the pattern, as far as it is in the data
 * @param measuredBy what coverage counts
 * @param ownCoverage greatest share of its elements in one alert of a detector made for its typology
 * @param anyCoverage the same over the alerts of all detectors
 * @param ownAlert the alert with that share; absent if none has any
 * @param anyAlert the alert with that share; absent if none has any
 * @param finders detectors of which an alert holds at least half of it
 */
public record PatternOutcome(
        PlantedPattern pattern,
        Element measuredBy,
        double ownCoverage,
        double anyCoverage,
        @Nullable String ownAlert,
        @Nullable String anyAlert,
        SortedSet<String> finders) {

    public PatternOutcome {
        finders = Collections.unmodifiableSortedSet(new TreeSet<>(finders));
    }

    /** {@return whether anything of it is in the data, so that it can be found at all} */
    public boolean isPresent() {
        return !pattern.elements(measuredBy).isEmpty();
    }

    /** {@return the coverage by its own detectors, or by any} */
    public double coverage(boolean own) {
        return own ? ownCoverage : anyCoverage;
    }
}
