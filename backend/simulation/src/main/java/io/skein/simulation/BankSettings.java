// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import io.skein.simulation.world.Knobs;
import io.skein.simulation.world.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What bank to make.
 *
 * @param seed the same seed and settings give the same bytes
 * @param people natural persons among the customers, 50 to 5,000,000
 * @param period the days it covers, 7 to 3,650
 * @param knobs how many patterns are planted, and how well they hide
 * @param typologies which ones; empty for all
 * @param patterns number of patterns of each typology, 0 to 10,000; if absent, {@link Knobs#perThousand} says it
 */
public record BankSettings(
        long seed, int people, Period period, Knobs knobs, Set<String> typologies, OptionalInt patterns) {

    private static final int MIN_PEOPLE = 50;
    private static final int MAX_PEOPLE = 5_000_000;
    private static final int MIN_DAYS = 7;
    private static final int MAX_DAYS = 3_650;
    private static final int MAX_PATTERNS = 10_000;

    public BankSettings {
        requireRange("people", people, MIN_PEOPLE, MAX_PEOPLE);
        requireRange("days", period.days(), MIN_DAYS, MAX_DAYS);
        patterns.ifPresent(count -> requireRange("patterns", count, 0, MAX_PATTERNS));
        typologies = Set.copyOf(typologies);
        List<String> known = Typologies.ids();
        for (String typology : typologies) {
            if (!known.contains(typology)) {
                throw new IllegalArgumentException(
                        "typology must be one of " + String.join(", ", known) + ", was " + typology);
            }
        }
    }

    /** {@return the bank of the demo: 600 people, 90 days, two patterns of each typology at medium difficulty} */
    public static BankSettings demo() {
        Period period = new Period(LocalDate.of(2026, 1, 1), 90);
        return new BankSettings(1, 600, period, Difficulty.MEDIUM.knobs(), Set.of(), OptionalInt.of(2));
    }

    /** {@return the same with another seed} */
    public BankSettings withSeed(long other) {
        return new BankSettings(other, people, period, knobs, typologies, patterns);
    }

    /** {@return the same with so many people} */
    public BankSettings withPeople(int count) {
        return new BankSettings(seed, count, period, knobs, typologies, patterns);
    }

    /** {@return the same over so many days from that one on} */
    public BankSettings withPeriod(LocalDate firstDay, int days) {
        return new BankSettings(seed, people, new Period(firstDay, days), knobs, typologies, patterns);
    }

    /** {@return the same with other knobs, which also say how many patterns there are} */
    public BankSettings withKnobs(Knobs other) {
        return new BankSettings(seed, people, period, other, typologies, OptionalInt.empty());
    }

    /** {@return the same with only those typologies; all if there are none} */
    public BankSettings withTypologies(Set<String> only) {
        return new BankSettings(seed, people, period, knobs, only, patterns);
    }

    /** {@return the same with that many patterns of each typology, whatever the knobs say} */
    public BankSettings withPatterns(int count) {
        return new BankSettings(seed, people, period, knobs, typologies, OptionalInt.of(count));
    }

    /** {@return whether patterns of that typology are wanted} */
    public boolean isPlanted(String typology) {
        return typologies.isEmpty() || typologies.contains(typology);
    }

    /** {@return how many patterns of each typology are planted: at least one, unless none are wanted} */
    public int patternsOfEach() {
        double wanted = knobs.perThousand() * people / 1_000;
        return patterns.orElse(wanted == 0 ? 0 : (int) Math.max(1, Math.min(MAX_PATTERNS, StrictMath.round(wanted))));
    }

    private static void requireRange(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " must be " + min + " to " + max + ", was " + value);
        }
    }
}
