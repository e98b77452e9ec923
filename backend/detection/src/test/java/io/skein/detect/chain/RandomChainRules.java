// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.chain;

import io.skein.detect.money.FlowPolicy;
import io.skein.detect.money.Following;
import java.time.Duration;
import java.util.Random;

/** Rules that small random graphs obey often, with bounds that no quotient of small sums meets, so that rounding decides nothing. */
public final class RandomChainRules {

    private RandomChainRules() {}

    /** {@return how money is followed: in turn, through all but the busiest accounts} */
    public static Following following(Random random) {
        FlowPolicy policy = random.nextBoolean() ? FlowPolicy.FIRST_IN_FIRST_OUT : FlowPolicy.LAST_IN_FIRST_OUT;
        return new Following(policy, Duration.ofMinutes(60 + random.nextInt(1_000)), 8 + random.nextInt(20));
    }

    /** {@return what a chain is} */
    public static ChainRules of(Random random) {
        double minForwarded = 0.2003 + 0.2 * random.nextInt(4);
        return new ChainRules(
                following(random),
                new ChainRules.Shares(
                        minForwarded, random.nextBoolean() ? 1 : 0.9701, 0.5003 + 0.15 * random.nextInt(3)),
                4 + random.nextInt(6),
                1 + random.nextInt(4));
    }
}
