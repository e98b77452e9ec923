// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts of positive values in bins of equal ratio, so that its size does not depend on how many there are. Values below 0.0001 count as that, values
 * above 10^14 as that.
 *
 * <p>Whole numbers up to 42 have a bin each; above, a bin is 1.2 % wide.
 */
public final class Histogram {

    /** Bins of which each next one begins at ten times the value. */
    public static final int BINS_A_DECADE = 200;

    private static final int FIRST_DECADE = -4;
    private static final int DECADES = 18;
    /** Keeps a whole number out of the bin below it, whatever its logarithm is rounded to. */
    private static final double MARGIN = 1e-9;

    private final long[] counts = new long[DECADES * BINS_A_DECADE];
    private long count;

    /**
     * Values from one to the other.
     *
     * @param from least value
     * @param to all values are below
     * @param count how many
     */
    public record Bin(double from, double to, long count) {}

    /** Counts a value. */
    public void add(double value) {
        double place = (StrictMath.log10(Math.max(value, 1e-4)) - FIRST_DECADE + MARGIN) * BINS_A_DECADE;
        counts[(int) Math.clamp(place, 0, counts.length - 1)]++;
        count++;
    }

    /** {@return how many values were counted} */
    public long count() {
        return count;
    }

    /** {@return the value below which that share of all lies, to the width of a bin; 0 if there are none} */
    public double quantile(double share) {
        long wanted = (long) Math.ceil(share * count);
        long below = 0;
        for (int bin = 0; bin < counts.length; bin++) {
            below += counts[bin];
            if (below >= wanted && below > 0) {
                return start(bin);
            }
        }
        return 0;
    }

    /**
     * {@return the bins from the first to the last that holds a value}
     *
     * @param perDecade how many bins to each power of ten: a divisor of {@link #BINS_A_DECADE}
     */
    public List<Bin> bins(int perDecade) {
        int width = BINS_A_DECADE / perDecade;
        List<Bin> bins = new ArrayList<>();
        for (int first = 0; first < counts.length; first += width) {
            long inside = 0;
            for (int bin = first; bin < first + width; bin++) {
                inside += counts[bin];
            }
            bins.add(new Bin(start(first), start(first + width), inside));
        }
        return trimmed(bins);
    }

    private static List<Bin> trimmed(List<Bin> bins) {
        int from = 0;
        int to = bins.size();
        while (from < to && bins.get(from).count == 0) {
            from++;
        }
        while (from < to && bins.get(to - 1).count == 0) {
            to--;
        }
        return List.copyOf(bins.subList(from, to));
    }

    private static double start(int bin) {
        return StrictMath.pow(10, FIRST_DECADE + (double) bin / BINS_A_DECADE);
    }
}
