// SPDX-License-Identifier: Apache-2.0
package io.skein.run.anchored;

import io.skein.detect.ParameterValues;
import io.skein.model.TimeWindow;
import io.skein.run.anchored.AnchoredAnswer.Engine;
import org.jspecify.annotations.Nullable;

/**
 * A question about one account.
 *
 * @param kind what is asked for
 * @param accountId business id
 * @param interval only transfers in it count
 * @param values parameters that differ from those in force for the detector
 * @param engine who must answer; null for whoever is the better
 */
public record AnchoredQuestion(
        Kind kind,
        String accountId,
        TimeWindow interval,
        ParameterValues values,
        @Nullable Engine engine) {

    /** What runs through an account. */
    public enum Kind {
        /** Money that comes back to where it started. */
        CYCLES,
        /** Money that is passed on. */
        CHAINS
    }
}
