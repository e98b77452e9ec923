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
 * @param counted ids of the elements that coverage counts
 * @param ownCoverage greatest share of them in one alert of a detector made for its typology; in all its alerts together where the members of
 *     such a pattern get an alert each
 * @param anyCoverage the same over the alerts of all detectors
 * @param ownAlert the alert that holds most; absent if none has any
 * @param anyAlert the alert that holds most; absent if none has any
 * @param finders detectors whose coverage is at least half
 */
public record PatternOutcome(
        PlantedPattern pattern,
        Element measuredBy,
        SortedSet<String> counted,
        double ownCoverage,
        double anyCoverage,
        @Nullable String ownAlert,
        @Nullable String anyAlert,
        SortedSet<String> finders) {

    public PatternOutcome {
        counted = Collections.unmodifiableSortedSet(new TreeSet<>(counted));
        finders = Collections.unmodifiableSortedSet(new TreeSet<>(finders));
    }

    /** {@return whether anything of it is in the data, so that it can be found at all} */
    public boolean isPresent() {
        return !counted.isEmpty();
    }

    /** {@return the coverage by its own detectors, or by any} */
    public double coverage(boolean own) {
        return own ? ownCoverage : anyCoverage;
    }
}
