// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.model.Channel;

/**
 * One payment of a pattern.
 *
 * @param from who pays
 * @param to who is paid
 * @param cents how much
 * @param second when, counted from the midnight at which the pattern's first day begins
 * @param channel how
 * @param role its part in the pattern, empty for cover that is no part of it
 */
record Leg(Seat from, Seat to, long cents, long second, Channel channel, String role) {

    boolean isCover() {
        return role.isEmpty();
    }
}
