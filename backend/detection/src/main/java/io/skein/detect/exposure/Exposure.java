// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.exposure;

import io.skein.detect.listed.ListedParty;
import io.skein.detect.money.Taint;
import io.skein.detect.party.Direction;

/**
 * One party's money that traces to a listed one.
 *
 * @param source the listed party
 * @param party the exposed one
 * @param direction whether it received the money or paid it
 * @param taint all that traces to the listed party in that direction
 * @param traced the transfers through which it did, ascending
 * @param measures how much
 */
record Exposure(ListedParty source, int party, Direction direction, Taint taint, int[] traced, Measures measures) {

    /**
     * How much.
     *
     * @param amount traced, in major units of the base currency, where there is a rate
     * @param weighed the same with each part weighed by its hops
     * @param share of all that the party received or paid
     * @param hops fewest transfers between
     * @param isWhole whether all of it had a rate
     */
    record Measures(double amount, double weighed, double share, int hops, boolean isWhole) {}
}
