// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.rapidmovement;

import io.skein.detect.Require;
import io.skein.detect.money.Following;
import java.time.Duration;

/**
 * What counts as rapid movement. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param following how money is followed, how long it may rest, and which accounts are hubs
 * @param freshness what a new or quiet account is
 * @param minShare least share of what came in that went on within the dwell time; above 0, at most 1
 * @param spread what it must not look like: one purchase
 * @param amounts how much must move
 */
public record RapidParameters(
        Following following, Freshness freshness, double minShare, Spread spread, Amounts amounts) {

    public RapidParameters {
        Require.that(0 < minShare && minShare <= 1, "minPassedShare must be above 0, at most 1, was " + minShare);
    }

    /**
     * What tells it from money that is gathered for one payment. One of them is enough.
     *
     * @param minTurns how often money must have come in and gone out in turn; at least 1
     * @param maxPayeeShare greatest share of what went on that one party may have got; from 0 to 1
     * @param maxPayerShare greatest share of what came in that one party may have paid; from 0 to 1
     * @param minKeptShare least share of what came in that stayed, nothing of the holder's own being added; above 0, at most 1
     */
    public record Spread(int minTurns, double maxPayeeShare, double maxPayerShare, double minKeptShare) {

        public Spread {
            Require.that(minTurns >= 1, "minTurns must be at least 1, were " + minTurns);
            Require.that(
                    maxPayeeShare >= 0 && maxPayeeShare <= 1,
                    "maxPayeeShare must be from 0 to 1, was " + maxPayeeShare);
            Require.that(
                    maxPayerShare >= 0 && maxPayerShare <= 1,
                    "maxPayerShare must be from 0 to 1, was " + maxPayerShare);
            Require.that(
                    minKeptShare > 0 && minKeptShare <= 1,
                    "minKeptShare must be above 0, at most 1, was " + minKeptShare);
        }
    }

    /**
     * When an account is new or quiet.
     *
     * @param minQuiet how long nothing must be known of it; above zero
     * @param maxAge how long after its first transfer since then it is looked at; above zero
     */
    public record Freshness(Duration minQuiet, Duration maxAge) {

        public Freshness {
            Require.that(minQuiet.isPositive(), "minQuiet must be above zero, was " + minQuiet);
            Require.that(maxAge.isPositive(), "maxAge must be above zero, was " + maxAge);
        }
    }

    /**
     * Bounds on amounts, in major units of the base currency; what has no rate is not held to them.
     *
     * @param minEach smaller transfers neither wake an account nor count
     * @param minTotal least sum of what came in
     */
    public record Amounts(double minEach, double minTotal) {

        public Amounts {
            Require.that(minEach >= 0 && Double.isFinite(minEach), "minTransfer must be at least 0, was " + minEach);
            Require.that(minTotal >= 0 && Double.isFinite(minTotal), "minAmount must be at least 0, was " + minTotal);
        }
    }
}
