// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

/** Takes the cycles that a search finds. */
@FunctionalInterface
interface CycleSink {

    /**
     * One cycle.
     *
     * @param transfers its legs in time order; valid during the call only
     * @param length how many legs
     */
    void cycle(int[] transfers, int length);
}
