// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.deviation;

import io.skein.detect.behaviour.Activity;
import io.skein.detect.behaviour.Behaviour.PeerComparison;
import io.skein.detect.behaviour.Measure;
import io.skein.detect.behaviour.Usual;
import io.skein.detect.party.Direction;
import java.util.Arrays;
import java.util.Map;

/**
 * One window in which a party did not behave as it does.
 *
 * @param party the party
 * @param direction whether in what it received or in what it paid
 * @param transfers all its transfers of that direction
 * @param activity the window
 * @param compared what was defined in it, with what was usual
 * @param strangers what it did with parties never dealt with before
 */
record Deviation(
        int party,
        Direction direction,
        int[] transfers,
        Activity activity,
        Map<Measure, Compared> compared,
        Met strangers) {

    /**
     * A measure beside what is usual.
     *
     * @param value as measured
     * @param past own earlier windows
     * @param peers the others in the same window
     * @param deviates whether it lies far enough above both
     */
    record Compared(double value, Usual past, PeerComparison peers, boolean deviates) {

        double fromPast() {
            return past.deviation(value);
        }
    }

    /**
     * Dealings with strangers beside what is usual.
     *
     * @param dealings in the window
     * @param deviates whether they are enough to be a measure that deviates
     */
    record Met(Strangers.Dealings dealings, boolean deviates) {}

    /** {@return the transfers of the window} */
    int[] inWindow() {
        return Arrays.copyOfRange(transfers, activity.begin(), activity.end());
    }

    /** {@return what there is to look at: the transfers with strangers if these deviate and the number of transfers does not, else all} */
    int[] unusual() {
        Compared frequency = compared.get(Measure.FREQUENCY);
        boolean isBusy = frequency != null && frequency.deviates();
        return strangers.deviates() && !isBusy ? strangers.dealings().transfers() : inWindow();
    }

    /** {@return how many measures deviate; both forms of concentration count as one} */
    int measures() {
        int others = (int) compared.entrySet().stream()
                .filter(each -> each.getKey() != Measure.LARGEST_SHARE
                        && each.getValue().deviates())
                .count();
        return others + (strangers.deviates() ? 1 : 0);
    }
}
