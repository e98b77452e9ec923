// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A habit of many people: what they pay on a given day. */
interface Routine {

    /** Enters the habit's payments of that day. */
    void live(LocalDate day, Ledger ledger, Dice dice);

    /** {@return an instant between two hours of that day, to the second} */
    static Instant between(LocalDate day, int fromHour, int toHour, Dice dice) {
        return Register.startOf(day).plus(Duration.ofSeconds(dice.between(fromHour * 3_600, toHour * 3_600 - 1)));
    }
}
