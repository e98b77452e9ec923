// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.mulescore;

import io.skein.detect.Require;
import io.skein.detect.money.Following;
import java.time.Duration;

/**
 * What makes an account look like a mule's. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param following how money is followed, how long it may rest, and which accounts are hubs
 * @param gathering what must come in before an account is looked at
 * @param signs when a sign is there
 * @param weights how much each sign counts
 * @param minScore least score; from 0 to 1
 */
public record MuleParameters(Following following, Gathering gathering, Signs signs, Weights weights, double minScore) {

    public MuleParameters {
        Require.that(minScore >= 0 && minScore <= 1, "minScore must be from 0 to 1, was " + minScore);
    }

    /**
     * What must come in.
     *
     * @param span time within which it does; above zero
     * @param minSenders least number of parties who pay in; at least 1
     * @param minAmount least sum, in major units of the base currency; what has no rate is not held to it
     */
    public record Gathering(Duration span, int minSenders, double minAmount) {

        public Gathering {
            Require.that(span.isPositive(), "span must be above zero, was " + span);
            Require.that(minSenders >= 1, "minSenders must be at least 1, were " + minSenders);
            Require.that(
                    minAmount >= 0 && Double.isFinite(minAmount), "minAmount must be at least 0, was " + minAmount);
        }
    }

    /**
     * When a sign is there.
     *
     * @param maxAge age at which an account is no longer new; above zero
     * @param youngYears owners below this age are young
     * @param oldYears owners from this age on are old
     * @param maxUsers a device with more users is a hub and no sign
     * @param maxAtHome an address with more customers is no dwelling
     */
    public record Signs(Duration maxAge, int youngYears, int oldYears, int maxUsers, int maxAtHome) {

        public Signs {
            Require.that(maxAge.isPositive(), "maxAge must be above zero, was " + maxAge);
            Require.that(
                    youngYears <= oldYears,
                    "youngYears must be at most oldYears, were " + youngYears + " and " + oldYears);
        }
    }

    /**
     * How much each sign counts; they need not add up to anything.
     *
     * @param newness a new account
     * @param strangers unrelated senders
     * @param exit money that leaves at once
     * @param device a device shared with strangers
     * @param age an owner whose age does not fit the flow
     */
    public record Weights(double newness, double strangers, double exit, double device, double age) {

        public Weights {
            for (double weight : new double[] {newness, strangers, exit, device, age}) {
                Require.that(weight >= 0 && Double.isFinite(weight), "weights must be at least 0, one was " + weight);
            }
            Require.that(newness + strangers + exit + device + age > 0, "one weight must be above 0");
        }

        double total() {
            return newness + strangers + exit + device + age;
        }
    }
}
