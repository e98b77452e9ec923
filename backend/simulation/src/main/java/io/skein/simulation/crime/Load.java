// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import java.util.List;

/**
 * Money on its way.
 *
 * @param at where it lies
 * @param cents how much
 * @param second since when all of it lies there, counted as in {@link Leg}
 */
record Load(Seat at, long cents, long second) {

    /** {@return loads that lie at one seat as one, from when the last has come} */
    static Load together(List<Load> loads) {
        long cents = 0;
        long second = 0;
        for (Load load : loads) {
            cents += load.cents;
            second = StrictMath.max(second, load.second);
        }
        return new Load(loads.getFirst().at, cents, second);
    }
}
