// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.structuring;

import io.skein.detect.sweep.NearThreshold.Run;

/**
 * A sum that was split.
 *
 * @param kind by whom
 * @param run its parts
 */
record SplitSum(Kind kind, Run run) {

    /** Who splits. */
    enum Kind {
        /** One party pays in parts. */
        STRUCTURING,
        /** Linked parties pay parts to one beneficiary. */
        SMURFING
    }
}
