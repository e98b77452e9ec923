// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

/** The four risk grades (风险等级) of an alert, a party or an account, in rising order. */
public enum RiskGrade {
    /** 正常. */
    NORMAL,
    /** 关注. */
    ATTENTION,
    /** 警告. */
    WARNING,
    /** 高风险. */
    HIGH_RISK
}
