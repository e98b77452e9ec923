// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import java.time.LocalDate;

/**
 * What bank to make.
 *
 * @param seed the same seed and settings give the same bytes
 * @param people natural persons among the customers, 50 to 5,000,000
 * @param firstDay first day of the period, UTC
 * @param days length of the period, 7 to 3,650
 * @param patterns planted patterns of each typology, 0 to 10,000
 */
public record BankSettings(long seed, int people, LocalDate firstDay, int days, int patterns) {

    private static final int MIN_PEOPLE = 50;
    private static final int MAX_PEOPLE = 5_000_000;
    private static final int MIN_DAYS = 7;
    private static final int MAX_DAYS = 3_650;
    private static final int MAX_PATTERNS = 10_000;

    public BankSettings {
        requireRange("people", people, MIN_PEOPLE, MAX_PEOPLE);
        requireRange("days", days, MIN_DAYS, MAX_DAYS);
        requireRange("patterns", patterns, 0, MAX_PATTERNS);
    }

    /** {@return the bank of the demo: 1,000 people, 90 days, five patterns of each typology} */
    public static BankSettings demo() {
        return new BankSettings(1, 1_000, LocalDate.of(2026, 1, 1), 90, 5);
    }

    private static void requireRange(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " must be " + min + " to " + max + ", was " + value);
        }
    }
}
