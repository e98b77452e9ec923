// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.commingling;

import io.skein.detect.chain.TrailSum;
import io.skein.detect.party.Direction;

/**
 * Money that got from clients' custody to the platform's own funds, or the other way.
 *
 * @param custody the custody account
 * @param direction whether it went out of custody or into it
 * @param sum the ways it took
 * @param share how much it is of what the custody account received at the time
 */
record Commingling(int custody, Direction direction, TrailSum sum, double share) {}
