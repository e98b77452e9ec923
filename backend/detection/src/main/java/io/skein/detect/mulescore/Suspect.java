// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.mulescore;

import io.skein.detect.money.Throughflow;
import io.skein.detect.mulescore.MuleParameters.Weights;

/**
 * An account during some weeks, and how much of each sign it bears, from 0 to 1.
 *
 * @param flow what came in and what became of it
 * @param senders how many parties paid in
 * @param newness how new the account was at the first inflow
 * @param strangers share of the senders who are strangers
 * @param exit share of the money that left at once
 * @param device whether an owner shares a device with strangers
 * @param age whether an owner is young or old
 */
record Suspect(
        Throughflow flow, int senders, double newness, double strangers, double exit, double device, double age) {

    double score(Weights weights) {
        double sum = weights.newness() * newness
                + weights.strangers() * strangers
                + weights.exit() * exit
                + weights.device() * device
                + weights.age() * age;
        return sum / weights.total();
    }
}
