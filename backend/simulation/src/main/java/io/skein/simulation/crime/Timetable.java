// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Period;
import java.time.Instant;

/**
 * Puts the times of a script into the period: on a day from which all of it fits, squeezed if the period is too short for it, and
 * into the hours in which people are awake. Never changes what comes before what, nor what happens on one day of a pattern that fits.
 */
final class Timetable {

    private static final long SECONDS_A_DAY = 86_400;
    private static final long WAKES_AT = 7 * 3_600;
    private static final long AWAKE = 16 * 3_600;

    private final Instant firstMidnight;
    private final double squeeze;

    private Timetable(Instant firstMidnight, double squeeze) {
        this.firstMidnight = firstMidnight;
        this.squeeze = squeeze;
    }

    /**
     * Places a script.
     *
     * @param lastSecond when its last payment is made, counted from its first midnight
     */
    static Timetable of(long lastSecond, Period period, Dice dice) {
        long room = period.days() * SECONDS_A_DAY - 1;
        double squeeze = lastSecond <= room ? 1 : (double) room / lastSecond;
        int daysNeeded = (int) (lastSecond * squeeze / SECONDS_A_DAY) + 1;
        int day = dice.between(0, period.days() - daysNeeded);
        return new Timetable(Period.startOf(period.firstDay().plusDays(day)), squeeze);
    }

    /** {@return when a second of the script is} */
    Instant at(long second) {
        long squeezed = (long) (second * squeeze);
        long day = squeezed / SECONDS_A_DAY;
        long ofDay = squeezed % SECONDS_A_DAY;
        return firstMidnight.plusSeconds(day * SECONDS_A_DAY + WAKES_AT + ofDay * AWAKE / SECONDS_A_DAY);
    }
}
