// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.largetransaction;

import io.skein.detect.largetransaction.LargeTransactionParameters.Kind;
import io.skein.detect.party.Direction;

/**
 * What one party paid or received on one day.
 *
 * @param direction paid or received
 * @param kind what was added up
 * @param transfers what was added up, in the window's order
 * @param amount the sum, in major units of the base currency
 * @param threshold what the sum reaches
 * @param likeDays other days on which the party moved half as much or more
 */
record LargeDay(Direction direction, Kind kind, int[] transfers, double amount, double threshold, int likeDays) {

    double thresholdShare() {
        return amount / threshold;
    }
}
