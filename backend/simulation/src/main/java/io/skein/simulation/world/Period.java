// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days that the bank's files cover, in UTC.
 *
 * @param firstDay first day
 * @param days number of days
 */
public record Period(LocalDate firstDay, int days) {

    private static final int SECONDS_A_DAY = 86_400;

    /** {@return the first instant} */
    public Instant start() {
        return startOf(firstDay);
    }

    /** {@return the first instant after the period} */
    public Instant end() {
        return startOf(firstDay.plusDays(days));
    }

    /** {@return whether the instant lies in the period} */
    public boolean contains(Instant at) {
        return !at.isBefore(start()) && at.isBefore(end());
    }

    /** {@return some instant of the period} */
    public Instant anyTime(Dice dice) {
        return start().plusSeconds((long) (dice.unit() * days * SECONDS_A_DAY));
    }

    /** {@return an instant that lies {@code least} to {@code most} days before the period} */
    public Instant before(int least, int most, Dice dice) {
        return start().minus(Duration.ofSeconds((long) (dice.between((double) least, (double) most) * SECONDS_A_DAY)));
    }

    /** {@return midnight at the beginning of the day} */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** {@return an instant between two full hours of that day, to the second} */
    public static Instant between(LocalDate day, int fromHour, int toHour, Dice dice) {
        return startOf(day).plusSeconds(dice.between(fromHour * 3_600, toHour * 3_600 - 1));
    }
}
