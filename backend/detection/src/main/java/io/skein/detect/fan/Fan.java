// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import io.skein.detect.LocalizedText;
import io.skein.detect.sweep.Burst;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One party in one stretch of time in which it has many counterparties whom it meets at no other time.
 *
 * @param party whose
 * @param scale how long and how large its windows are
 * @param burst the stretch, among the subject's transfers with strangers that count at this scale
 * @param amount what the busiest window comes to, in major units of the base currency
 * @param met how many counterparties the subject has in the time of the busiest window, strangers and others
 * @param peerShare share of all parties that ever reach as many counterparties
 */
record Fan(int party, FanScale scale, Burst burst, double amount, int met, double peerShare) {

    int counterparties() {
        return (int) burst.measure();
    }

    double strangerShare() {
        return (double) counterparties() / met;
    }

    /** {@return how far the count lies above what is usual, the length of the past considered} */
    double surprise() {
        return burst.baseline().deviance(burst.measure());
    }

    boolean isSurprising(double minSurprise) {
        return burst.baseline().windows() == 0 || surprise() >= minSurprise;
    }

    /** {@return what was usual, and in which windows, in words} */
    LocalizedText note() {
        LocalizedText usual = burst.baseline().note();
        if (burst.baseline().windows() == 0) {
            return usual;
        }
        String hours = String.format(Locale.ROOT, "%.0f", scale.length().toMinutes() / 60.0);
        String least = String.format(Locale.ROOT, "%.0f", scale.minEach());
        return new LocalizedText(
                usual.english() + " of " + hours + " hours, amounts from " + least + " on",
                usual.chinese() + "，每窗 " + hours + " 小时，单笔不低于 " + least);
    }

    boolean sharesTransferWith(Fan other) {
        int[] others = other.burst.all();
        return IntStream.of(burst.all()).anyMatch(transfer -> Arrays.binarySearch(others, transfer) >= 0);
    }

    Fan withPeerShare(double share) {
        return new Fan(party, scale, burst, amount, met, share);
    }
}
