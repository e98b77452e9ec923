// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import io.skein.model.RiskGrade;

/**
 * How strongly a finding speaks, with the reasons.
 *
 * @param value in [0,1]; equal to the root of the explanation
 * @param grade by the configured cut-offs
 * @param explanation the reasons
 */
public record Score(double value, RiskGrade grade, Explanation explanation) {

    public Score {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("score must lie in [0,1], was " + value);
        }
        if (value != explanation.value()) {
            throw new IllegalArgumentException(
                    "score " + value + " must equal the root of its explanation, " + explanation.value());
        }
    }
}
