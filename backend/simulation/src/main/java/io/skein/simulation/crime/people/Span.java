// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Period;
import java.time.Duration;
import java.time.Instant;

/**
 * The stretch of the period in which one pattern happens. Whoever writes a pattern counts in days from its beginning; if the period
 * is too short for the plan, all of it is played faster, in the same order.
 *
 * @param start midnight of the first day
 * @param end first instant after it
 * @param pace seconds of the period that a planned second takes, 1 or less
 */
record Span(Instant start, Instant end, double pace) {

    private static final int SECONDS_A_DAY = 86_400;
    private static final int SECONDS_AN_HOUR = 3_600;
    private static final int WAKING_HOUR = 7;

    /**
     * Finds a place for a plan.
     *
     * @param days how long the plan takes
     * @param earliest share of the period that must have passed before
     */
    static Span place(Period period, int days, double earliest, Dice dice) {
        int firstDay = (int) (period.days() * earliest);
        int room = period.days() - firstDay;
        Instant start =
                Period.startOf(period.firstDay().plusDays(firstDay + dice.between(0, Math.max(0, room - days))));
        double pace = Math.min(1, (double) room / days);
        return new Span(start, start.plusSeconds((long) (days * pace * SECONDS_A_DAY)), pace);
    }

    /** {@return some instant between two hours of a day of the plan, counted from 0} */
    Instant between(int day, double fromHour, double toHour, Dice dice) {
        double days = day + dice.between(fromHour, toHour) / 24;
        return start.plusSeconds((long) (days * pace * SECONDS_A_DAY));
    }

    /** {@return an instant that many hours later, but still in the span; what would fall into the night waits for the morning} */
    Instant later(Instant at, double hours) {
        Instant then = at.plusSeconds(1 + (long) (hours * pace * SECONDS_AN_HOUR));
        boolean night = pace == 1 && then.getEpochSecond() / SECONDS_AN_HOUR % 24 < WAKING_HOUR;
        Instant awake = night ? then.plus(Duration.ofHours(WAKING_HOUR)) : then;
        long left = Duration.between(at, end).toSeconds();
        // an eighth of what is left keeps the order, however often it is taken
        return awake.isBefore(end) ? awake : at.plusSeconds(Math.max(1, left / 8));
    }
}
