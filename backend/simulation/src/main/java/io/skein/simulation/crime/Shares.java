// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.world.Dice;

/** Splits sums of money into whole cents that add up to the sum again. */
final class Shares {

    private Shares() {}

    /**
     * Splits a sum.
     *
     * @param cents the sum, at least one cent a part
     * @param parts how many parts, 1 or more
     * @param jitter 0 for equal parts; 0.3 for parts that differ from equal by up to 30 per cent before they are fitted to the sum
     * @return the parts, each at least one cent, in sum exactly {@code cents}
     * @throws IllegalArgumentException if there are more parts than cents
     */
    static long[] of(long cents, int parts, double jitter, Dice dice) {
        if (parts < 1 || cents < parts) {
            throw new IllegalArgumentException("cannot split " + cents + " cents into " + parts + " parts");
        }
        double[] weights = new double[parts];
        double sum = 0;
        for (int i = 0; i < parts; i++) {
            weights[i] = 1 + jitter * dice.between(-1.0, 1.0);
            sum += weights[i];
        }
        // cumulated, so that rounding cannot lose a cent
        long[] shares = new long[parts];
        long given = 0;
        double cumulated = 0;
        for (int i = 0; i < parts; i++) {
            cumulated += weights[i];
            long upTo = i == parts - 1 ? cents : StrictMath.round(cents * (cumulated / sum));
            long most = cents - (parts - 1 - i);
            long end = StrictMath.min(StrictMath.max(upTo, given + 1), most);
            shares[i] = end - given;
            given = end;
        }
        return shares;
    }
}
