// SPDX-License-Identifier: Apache-2.0
package io.skein.indicator;

/** Orders of subjects by an indicator; ties by id. */
public enum IndicatorSort {
    VALUE_DESC,
    VALUE_ASC,
    /** By how much it lies above what is usual of the subject, in the unit of the indicator; those without a past are left out. */
    INCREASE_DESC,
    INCREASE_ASC,
    /** Deviation from the own past in spreads; those without a past are left out. */
    OWN_PAST_DESC,
    OWN_PAST_ASC,
    /** Deviation from peers in spreads. */
    PEERS_DESC,
    PEERS_ASC
}
