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
 * @param peerShare share of all parties that ever reach as many counterparties
 */
record Fan(int party, int[] transfers, Episode episode, double amount, Baseline baseline, double peerShare) {

    int counterparties() {
        return (int) episode.peak().measure();
    }

    int firstTransfer() {
        return transfers[episode.begin()];
    }
}
