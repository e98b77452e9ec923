// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

/**
 * What the search itself must hold to.
 *
 * @param minHops shortest cycle that is handed on
 * @param maxHops longest cycle that is looked for
 * @param boundsGaps whether the time between two legs is bounded more tightly than the span
 * @param minShare least share of the first leg that any later leg carries; the inverse bounds it from above; 0 for any
 */
record CycleRules(int minHops, int maxHops, boolean boundsGaps, float minShare) {

    /** {@return the share as a float with room for rounding; the exact comparison comes after the search} */
    static float slightlyBelow(double share) {
        return (float) (share * (1 - 1e-5));
    }

    /** {@return whether a later leg's amount fits the first leg's; amounts that cannot be compared do} */
    boolean isAlike(float first, float later) {
        return !(later < first * minShare || later * minShare > first);
    }
}
