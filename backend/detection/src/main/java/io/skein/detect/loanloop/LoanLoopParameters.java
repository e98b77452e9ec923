// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.loanloop;

import io.skein.detect.Require;
import io.skein.detect.money.Following;
import java.time.Duration;

/**
 * What counts as a loan loop. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param following how money is followed through accounts
 * @param reach how far and how long it is looked for
 * @param loans which loans count
 * @param minShare least share of the disbursed money that must get there; from 0 to 1
 * @param minAmount least sum that must get there, in major units of the base currency; what has no rate is not held to it
 */
public record LoanLoopParameters(Following following, Reach reach, Loans loans, double minShare, double minAmount) {

    public LoanLoopParameters {
        Require.that(minShare >= 0 && minShare <= 1, "minShare must be from 0 to 1, was " + minShare);
        Require.that(minAmount >= 0 && Double.isFinite(minAmount), "minAmount must be at least 0, was " + minAmount);
    }

    /**
     * How far a loop reaches.
     *
     * @param maxHops most transfers from disbursement to return; at least 2
     * @param span returns with longer pauses are separate matters; above zero
     */
    public record Reach(int maxHops, Duration span) {

        public Reach {
            Require.that(maxHops >= 2, "maxHops must be at least 2, were " + maxHops);
            Require.that(span.isPositive(), "span must be above zero, was " + span);
        }
    }

    /**
     * Which loans count.
     *
     * @param minLoans least number of other loans whose proceeds repay one; at least 1
     * @param withOwn whether a party's loans that repay a loan of its own count too, unless one bank gave both
     */
    public record Loans(int minLoans, boolean withOwn) {

        public Loans {
            Require.that(minLoans >= 1, "minLoans must be at least 1, were " + minLoans);
        }
    }
}
