// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Knobs;

/**
 * How the knobs act on one pattern: the only place where a knob becomes an amount, a delay or a number of members.
 *
 * <p>With little jitter, short delays and depth 1 this is the textbook: one fee for all, equal parts of round sums, and money that
 * moves on within hours (FATF, Illicit financial flows from cyber-enabled fraud, 2023: laundered faster than ever). What middlemen keep
 * is an assumption, one to three per cent and more with jitter; IBM's AMLSim keeps 10 per cent (its setting {@code margin_ratio}).
 */
final class Temper {

    private static final double TYPICAL_REST_SECONDS = 12 * 3_600.0;
    private static final double SPREAD_OF_RESTS = 0.6;
    private static final double LONGEST_REST = 5;
    private static final long LEAST_REST_SECONDS = 300;
    private static final double LEAST_FEE = 0.01;
    private static final double GREATEST_FEE = 0.03;
    private static final double FEE_BY_JITTER = 0.2;
    private static final double CARELESS = 0.05;
    private static final double BAND_BY_JITTER = 20;

    private final Knobs knobs;
    private final Dice dice;
    private final double fee;

    Temper(Knobs knobs, Dice dice) {
        this.knobs = knobs;
        this.dice = dice;
        this.fee = dice.between(LEAST_FEE, GREATEST_FEE);
    }

    Dice dice() {
        return dice;
    }

    /** {@return how many members: {@code least} to {@code least + step} at depth 1, and up to {@code step} more for every further depth} */
    int size(int least, int step) {
        return dice.between(least, least + step * knobs.splitDepth());
    }

    /** {@return into how many payments one leg is cut} */
    int pieces() {
        return dice.between(1, knobs.splitDepth());
    }

    /** {@return how far parts of one sum differ from equal ones: 0 for not at all} */
    double unevenness() {
        return StrictMath.min(0.8, 2 * knobs.amountJitter());
    }

    /** {@return whether nobody takes care to hide: sums are round, and links lie open} */
    boolean isCareless() {
        return knobs.amountJitter() < CARELESS;
    }

    /** {@return a sum with that median, in cents} */
    long sum(double medianDollars, double sigma) {
        double dollars = dice.logNormal(medianDollars, sigma);
        if (!isCareless()) {
            return StrictMath.round(dollars * 100);
        }
        long unit = dollars >= 10_000 ? 1_000 : dollars >= 1_000 ? 100 : 10;
        return StrictMath.max(1, StrictMath.round(dollars / unit)) * unit * 100;
    }

    /** {@return what a middleman passes on of what has come; at least one cent, never more than came} */
    long passedOn(long cents) {
        double kept = fee + dice.between(0.0, FEE_BY_JITTER * knobs.amountJitter());
        return StrictMath.max(1, cents - StrictMath.round(cents * kept));
    }

    /** {@return seconds for which money rests before it moves on} */
    long rest() {
        double median = TYPICAL_REST_SECONDS * knobs.delay();
        double seconds = StrictMath.min(dice.logNormal(median, SPREAD_OF_RESTS), LONGEST_REST * median);
        return StrictMath.max(LEAST_REST_SECONDS, (long) seconds);
    }

    /** {@return seconds between the pieces of one leg} */
    long pause() {
        return StrictMath.max(LEAST_REST_SECONDS, rest() / 4);
    }

    /**
     * {@return over how many days independent payments spread}
     *
     * @param typical at delay 1
     * @param most however great the delay
     */
    int days(int typical, int most) {
        return (int) StrictMath.max(1, StrictMath.min(most, StrictMath.round(typical * knobs.delay())));
    }

    /**
     * {@return an amount in cents below a limit that must not be reached}
     *
     * @param limitCents the limit
     * @param band how far below it amounts go without jitter, as a share of it; jitter widens the band
     */
    long below(long limitCents, double band) {
        double widest = StrictMath.min(0.7, band * (1 + BAND_BY_JITTER * knobs.amountJitter()));
        long cents = StrictMath.round(limitCents * (1 - dice.between(0.005, widest)));
        return isCareless() ? cents / 10_000 * 10_000 : cents;
    }

    /** {@return whether a member of whom it does not matter is at a bank that is not ours} */
    boolean isUnseen() {
        return dice.chance(knobs.unseen());
    }
}
