// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import io.skein.model.RiskGrade;

/**
 * From which score on a finding has which grade; below {@code attention} it is normal.
 *
 * @param attention least score of grade attention (关注), above 0
 * @param warning least score of grade warning (警告), above {@code attention}
 * @param highRisk least score of grade high risk (高风险), above {@code warning}, below 1
 */
public record GradeCutOffs(double attention, double warning, double highRisk) {

    /** 0.3, 0.6 and 0.85: odds of 3:7, 3:2 and 17:3. */
    public static final GradeCutOffs DEFAULTS = new GradeCutOffs(0.3, 0.6, 0.85);

    public GradeCutOffs {
        if (!(0 < attention && attention < warning && warning < highRisk && highRisk < 1)) {
            throw new IllegalArgumentException("grade cut-offs must rise inside (0,1), were attention " + attention
                    + ", warning " + warning + ", high risk " + highRisk);
        }
    }

    /** {@return the grade of a score in [0,1]} */
    public RiskGrade grade(double score) {
        if (score >= highRisk) {
            return RiskGrade.HIGH_RISK;
        }
        if (score >= warning) {
            return RiskGrade.WARNING;
        }
        return score >= attention ? RiskGrade.ATTENTION : RiskGrade.NORMAL;
    }
}
