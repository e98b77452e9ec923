// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accountclass;

import io.skein.detect.Require;
import io.skein.model.AccountClass;
import java.time.Duration;

/**
 * What counts as misuse of an account class. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param currency in which currency the limits are
 * @param second limits of class Ⅱ accounts
 * @param third limits of class Ⅲ accounts
 * @param minDays on how many days the limit of a day must be exceeded; at least 1
 * @param utcOffset how far local time is ahead of UTC; at most 18 hours either way
 * @param hubDegree accounts with more transfers than this in the window are left out; at least 1
 */
public record AccountClassParameters(
        LimitCurrency currency, Limits second, Limits third, int minDays, Duration utcOffset, int hubDegree) {

    private static final int MOST_HOURS = 18;

    public AccountClassParameters {
        Require.that(minDays >= 1, "minDays must be at least 1, were " + minDays);
        Require.that(
                utcOffset.abs().compareTo(Duration.ofHours(MOST_HOURS)) <= 0,
                "utcOffset must be at most 18 hours either way, was " + utcOffset);
        Require.that(hubDegree >= 1, "hubDegree must be at least 1, was " + hubDegree);
    }

    Limits of(AccountClass limited) {
        return limited == AccountClass.II ? second : third;
    }

    /**
     * Most that may come in from others, or go out to others, in major units of the limits' currency.
     *
     * @param day in a calendar day; above 0
     * @param year in a calendar year; above 0
     */
    public record Limits(double day, double year) {

        public Limits {
            for (double limit : new double[] {day, year}) {
                Require.that(limit > 0 && Double.isFinite(limit), "limits must be above 0, one was " + limit);
            }
        }
    }
}
