// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import java.util.List;

/**
 * Random draws that give the same results on every machine: SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number
 * generators, OOPSLA 2014, <a href="https://doi.org/10.1145/2660193.2660195">doi:10.1145/2660193.2660195</a>), and
 * {@link StrictMath} for all that is not addition and multiplication.
 *
 * <p>Cheap to make: whoever or whatever acts takes dice of its own from {@link Streams}.
 */
public final class Dice {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    Dice(long state) {
        this.state = state;
    }

    /** {@return 64 random bits} */
    public long bits() {
        state += GOLDEN;
        return Streams.mix(state);
    }

    /** {@return a real number in [0, 1)} */
    public double unit() {
        return (bits() >>> 11) * UNIT;
    }

    /** {@return a whole number in [from, to]} */
    public int between(int from, int to) {
        return from + (int) (unit() * ((double) to - from + 1));
    }

    /** {@return a real number in [from, to)} */
    public double between(double from, double to) {
        return from + (to - from) * unit();
    }

    /** {@return whether a thing of that probability happens} */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** {@return one of the items, each as likely as the other} */
    public <T> T pick(List<T> items) {
        return items.get((int) (unit() * items.size()));
    }

    /** {@return an index below {@code size}, small ones more often: popularity is far from even} */
    public int popular(int size) {
        double skewed = StrictMath.pow(unit(), 2.5);
        return (int) (skewed * size);
    }

    /** {@return a log-normal draw with that median and that standard deviation of its logarithm} */
    public double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * gaussian());
    }

    /** {@return a draw that is at least {@code least}, and above a multiple m of it with probability m^-exponent} */
    public double pareto(double least, double exponent) {
        return least * StrictMath.pow(1 - unit(), -1 / exponent);
    }

    /** {@return how often a thing of that mean rate happens; the rate at most 700} */
    public int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = unit();
        int count = 0;
        while (product > limit) {
            product *= unit();
            count++;
        }
        return count;
    }

    // Box-Muller
    private double gaussian() {
        double first = 1 - unit();
        double second = unit();
        return StrictMath.sqrt(-2 * StrictMath.log(first)) * StrictMath.cos(2 * StrictMath.PI * second);
    }
}
