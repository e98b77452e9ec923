// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import io.skein.alert.AlertFilter.Items;
import io.skein.alert.AlertFilter.Side;

/**
 * Divides items of work into those that are in the queue and those below the line, which are kept and can be sampled.
 *
 * @param leastScore least score of the alert that leads an item in the queue, 0 to 1
 */
public record WorkLine(double leastScore) {

    /** On five generated banks (seeds 21 to 25, docs/tuning.md) it takes a seventh of the items out of the queue and none of the patterns that are found. */
    public static final WorkLine DEFAULT = new WorkLine(0.15);

    public WorkLine {
        if (!(leastScore >= 0 && leastScore <= 1)) {
            throw new IllegalArgumentException("must be 0 to 1");
        }
    }

    /** {@return items on one side} */
    public Items items(Side side) {
        return new Items(side, leastScore);
    }

    /** {@return whether an item that an alert of this score leads is in the queue} */
    public boolean admits(double score) {
        return score >= leastScore;
    }
}
