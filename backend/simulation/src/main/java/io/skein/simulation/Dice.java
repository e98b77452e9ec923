// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Random draws that give the same results on every machine. */
final class Dice {

    private final RandomGenerator random;

    Dice(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** {@return a whole number in [from, to]} */
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    /** {@return a real number in [from, to)} */
    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** {@return an index below {@code size}, small ones more often: popularity of shops is far from even} */
    int popular(int size) {
        double skewed = StrictMath.pow(random.nextDouble(), 2.5);
        return (int) (skewed * size);
    }

    /** {@return a log-normal draw with that median and that standard deviation of its logarithm} */
    double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * gaussian());
    }

    /** {@return how often a thing of that mean rate happens} */
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    // Box-Muller rather than nextGaussian, whose intermediate arithmetic the platform does not fix to the last bit
    private double gaussian() {
        double first = 1 - random.nextDouble();
        double second = random.nextDouble();
        return StrictMath.sqrt(-2 * StrictMath.log(first)) * StrictMath.cos(2 * StrictMath.PI * second);
    }
}
