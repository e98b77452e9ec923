// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.reason;

import java.util.Locale;

/**
 * One parameter with another value.
 *
 * @param parameter its name
 * @param from the value in force
 * @param to the value it would need
 * @param direction how the needed value lies to the one in force
 * @param unit for people; empty for times and choices
 * @param effort how far that is, as a share of the value in force
 */
public record Change(String parameter, String from, String to, Direction direction, String unit, double effort) {

    /** How a needed value lies to the one in force. */
    public enum Direction {
        AT_MOST("<="),
        AT_LEAST(">="),
        EXACTLY("=");

        private final String sign;

        Direction(String sign) {
            this.sign = sign;
        }
    }

    /** {@return for example {@code minAmount 10000 would have to be <= 8200 major units of the base currency (-18 %)}} */
    public String words() {
        String by = direction == Direction.EXACTLY
                ? ""
                : String.format(Locale.ROOT, " (%s%.0f %%)", direction == Direction.AT_MOST ? "-" : "+", effort * 100);
        return parameter + " " + from + " would have to be " + direction.sign + " " + to
                + (unit.isEmpty() ? "" : " " + unit) + by;
    }
}
