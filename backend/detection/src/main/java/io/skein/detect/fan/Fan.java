// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import io.skein.detect.sweep.Burst;

/**
 * One party in one stretch of time in which it has many counterparties.
 *
 * @param burst the stretch, among all transfers of the subject that count
 * @param amount what the busiest window comes to, in major units of the base currency
 * @param strangers how many of the busiest window's counterparties the subject has no transfer with at other times
 * @param peerShare share of all parties that ever reach as many counterparties
 */
record Fan(Burst burst, double amount, int strangers, double peerShare) {

    int counterparties() {
        return (int) burst.measure();
    }

    double strangerShare() {
        return (double) strangers / counterparties();
    }

    Fan withPeerShare(double share) {
        return new Fan(burst, amount, strangers, share);
    }
}
