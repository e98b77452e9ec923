// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import java.time.LocalDate;

/**
 * A day being lived, in UTC.
 *
 * @param date its date
 * @param number days since 1970-01-01
 * @param ofMonth 1 to 31
 * @param ofWeek 1 for Monday to 7 for Sunday
 * @param month 1 to 12
 */
public record Day(LocalDate date, long number, int ofMonth, int ofWeek, int month) {

    private static final int SECONDS_A_DAY = 86_400;
    private static final int SECONDS_AN_HOUR = 3_600;

    /** {@return that day} */
    public static Day of(LocalDate date) {
        return new Day(
                date,
                date.toEpochDay(),
                date.getDayOfMonth(),
                date.getDayOfWeek().getValue(),
                date.getMonthValue());
    }

    /** {@return whether banks and offices work} */
    public boolean isWorkday() {
        return ofWeek <= 5;
    }

    /** {@return whether it is the last of its month} */
    public boolean isLastOfMonth() {
        return ofMonth == date.lengthOfMonth();
    }

    /** {@return its first second, since 1970} */
    public long startSecond() {
        return number * SECONDS_A_DAY;
    }

    /** {@return a second between two full hours, each as likely as the other} */
    public long at(int fromHour, int toHour, Dice dice) {
        return startSecond() + dice.between(fromHour * SECONDS_AN_HOUR, toHour * SECONDS_AN_HOUR - 1);
    }

    /** {@return a second between two full hours, those in the middle more likely} */
    public long around(int fromHour, int toHour, Dice dice) {
        double draw = (dice.unit() + dice.unit()) / 2;
        return startSecond()
                + (long) fromHour * SECONDS_AN_HOUR
                + (long) (draw * (toHour - fromHour) * SECONDS_AN_HOUR);
    }
}
