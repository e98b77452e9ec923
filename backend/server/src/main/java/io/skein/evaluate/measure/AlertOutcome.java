// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import org.jspecify.annotations.Nullable;

/**
 * Whether one alert is true.
 *
 * @param alert the alert
 * @param verdict what it shows
 * @param patternId the pattern it covers best; absent if it shares nothing with any
 * @param coverage how much of that pattern it holds
 * @param illicitShare how much of its own transfers is laundering; 0 if it has none
 */
public record AlertOutcome(
        RaisedAlert alert, Verdict verdict, @Nullable String patternId, double coverage, double illicitShare) {

    /** What an alert shows. */
    public enum Verdict {
        /**
         * It holds at least half of a laundering pattern, or one of the members who get an alert each; or at least half of its transfers are
         * laundering; or it is about what customers have in common, and half of them were given it as members of one pattern.
         */
        TRUE,
        /** It is not true and holds at least half of a pattern that was planted as normal life. */
        PLANTED_NORMAL,
        /** Neither. */
        FALSE
    }

    /** {@return whether it counts for precision} */
    public boolean isTrue() {
        return verdict == Verdict.TRUE;
    }
}
