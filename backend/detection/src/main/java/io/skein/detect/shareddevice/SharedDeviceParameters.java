// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.shareddevice;

import io.skein.detect.Require;
import java.time.Duration;

/**
 * What counts as a device shared by strangers. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param minStrangers least number of strangers on one device; at least 2
 * @param span longest time between the first log-ins of the first and the last of them; above zero
 * @param maxUsers a device with more users is a hub; at least {@code minStrangers}
 * @param maxAtHome an address with more customers is no dwelling; 0 if living together makes nobody related
 * @param flow what must move among them
 */
public record SharedDeviceParameters(int minStrangers, Duration span, int maxUsers, int maxAtHome, Flow flow) {

    public SharedDeviceParameters {
        Require.that(minStrangers >= 2, "minStrangers must be at least 2, were " + minStrangers);
        Require.that(span.isPositive(), "span must be above zero, was " + span);
        Require.that(
                maxUsers >= minStrangers,
                "maxUsers must be at least minStrangers, were " + maxUsers + " and " + minStrangers);
        Require.that(maxAtHome >= 0, "maxAtHome must be at least 0, was " + maxAtHome);
    }

    /**
     * Money among strangers who have both used the device.
     *
     * @param minTransfers least number of transfers; at least 1
     * @param minAmount least sum, in major units of the base currency; what has no rate is not held to it
     */
    public record Flow(int minTransfers, double minAmount) {

        public Flow {
            Require.that(minTransfers >= 1, "minTransfers must be at least 1, were " + minTransfers);
            Require.that(
                    minAmount >= 0 && Double.isFinite(minAmount), "minAmount must be at least 0, was " + minAmount);
        }
    }
}
