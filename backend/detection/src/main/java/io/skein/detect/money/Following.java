// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import io.skein.detect.Require;
import java.time.Duration;

/**
 * How money is followed through accounts.
 *
 * @param policy which inflows an outflow spends
 * @param dwell how long money may rest and still count as passed on; above zero
 * @param hubLimit accounts with more transfers than this, in and out, are not looked into
 */
public record Following(FlowPolicy policy, Duration dwell, int hubLimit) {

    public Following {
        Require.that(dwell.isPositive(), "maxDwell must be above zero, was " + dwell);
        Require.that(hubLimit >= 1, "hubDegree must be at least 1, was " + hubLimit);
    }
}
