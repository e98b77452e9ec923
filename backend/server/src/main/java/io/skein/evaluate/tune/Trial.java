// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import io.skein.detect.ParameterValues;
import org.jspecify.annotations.Nullable;

/**
 * One set of values of one detector, tried.
 *
 * @param detectorId id and version of the detector
 * @param values all its values
 * @param changed the parameter that differs from the best values before; absent for values a search began with
 * @param outcome what came out; absent if the detector refuses the values
 * @param refusal why the detector refuses the values, or why they are never kept; absent if neither
 * @param utility {@link Standing#utility}; negative infinity if refused
 * @param kept whether these became the best values
 */
public record Trial(
        String detectorId,
        ParameterValues values,
        @Nullable String changed,
        @Nullable Outcome outcome,
        @Nullable String refusal,
        double utility,
        boolean kept) {

    Trial kept(boolean now) {
        return new Trial(detectorId, values, changed, outcome, refusal, utility, now);
    }
}
