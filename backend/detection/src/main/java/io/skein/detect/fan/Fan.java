// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import io.skein.detect.sweep.Baseline;
import io.skein.detect.sweep.Episode;

/**
 * One party in one stretch of time in which it has many counterparties.
 *
 * @param party the subject
 * @param transfers all transfers of the subject that count, in time order
 * @param episode where among them the stretch lies
 * @param amount what the busiest window comes to, in major units of the base currency
 * @param baseline what is usual for the subject
 * @param strangers how many of the busiest window's counterparties the subject has no transfer with at other times
 * @param peerShare share of all parties that ever reach as many counterparties
 */
record Fan(
        int party,
        int[] transfers,
        Episode episode,
        double amount,
        Baseline baseline,
        int strangers,
        double peerShare) {

    int counterparties() {
        return (int) episode.peak().measure();
    }

    double strangerShare() {
        return (double) strangers / counterparties();
    }

    Fan withPeerShare(double share) {
        return new Fan(party, transfers, episode, amount, baseline, strangers, share);
    }

    int firstTransfer() {
        return transfers[episode.begin()];
    }
}
