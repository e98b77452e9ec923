// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.structuring;

import io.skein.detect.sweep.Burst;

/**
 * A sum that was split.
 *
 * @param kind by whom
 * @param burst the stretch of time in which it was, among the transfers just below the threshold
 * @param all the transfers among which those were looked for, whatever their amounts
 * @param amount what the busiest window comes to, in major units of the base currency
 */
record SplitSum(Kind kind, Burst burst, int[] all, double amount) {

    /** Who splits. */
    enum Kind {
        /** One party pays in parts. */
        STRUCTURING,
        /** Linked parties pay parts to one beneficiary. */
        SMURFING
    }
}
