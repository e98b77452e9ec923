// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.structuring;

import io.skein.detect.party.Direction;
import io.skein.detect.sweep.NearThreshold.Run;

/**
 * A sum that was split.
 *
 * @param kind by whom
 * @param direction whether they pay it, or pay it in as cash
 * @param run its parts
 */
record SplitSum(Kind kind, Direction direction, Run run) {

    /** Who splits. */
    enum Kind {
        /** One party pays, or pays in, in parts. */
        STRUCTURING,
        /** Linked parties pay parts to one beneficiary, or pay parts in. */
        SMURFING
    }
}
