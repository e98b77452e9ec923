// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.openburstclose;

import io.skein.detect.Require;
import java.time.Duration;

/**
 * What counts as accounts opened for a burst. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param maxLife longest time from opening to closing; above zero
 * @param span time within which the accounts must have done with; above zero
 * @param minAccounts least number of such accounts of one party; at least 2
 * @param maxMandates who signs for more accounts of others does so for a living, and they do not count; at least 0
 * @param minTurnover least sum that others must have paid into each, in major units of the base currency; what has no rate is not held to it
 */
public record OpenBurstCloseParameters(
        Duration maxLife, Duration span, int minAccounts, int maxMandates, double minTurnover) {

    public OpenBurstCloseParameters {
        Require.that(maxLife.isPositive(), "maxLife must be above zero, was " + maxLife);
        Require.that(span.isPositive(), "span must be above zero, was " + span);
        Require.that(minAccounts >= 2, "minAccounts must be at least 2, were " + minAccounts);
        Require.that(maxMandates >= 0, "maxMandates must be at least 0, were " + maxMandates);
        Require.that(
                minTurnover >= 0 && Double.isFinite(minTurnover), "minTurnover must be at least 0, was " + minTurnover);
    }
}
