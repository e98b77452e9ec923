// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sweep;

import io.skein.detect.LocalizedText;
import io.skein.window.TransferWindow;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What is usual for a subject outside a peak: a measure over windows as long as the peak's, laid one after the other to both ends of
 * the data. The time after the peak counts as well as the time before, so that a shop which was always busy is not taken for
 * a burst because the data begin with it.
 *
 * @param windows how many whole windows there are beside the peak; 0 if the data are too short to tell
 * @param mean mean of the measure over them, windows without a transfer included
 * @param deviation standard deviation of the measure over them
 * @param busiest the greatest of them; 0 if there are none
 */
public record Baseline(long windows, double mean, double deviation, double busiest) {

    private static final double LEAST_DEVIATION = 1;
    private static final int LEAST_FOR_UNEVENNESS = 3;

    /**
     * {@return how far a value lies above what was usual, in standard deviations; 0 without history}
     *
     * <p>The deviation is taken to be at least that of a count of this mean (its square root), and at least one: a subject whose few
     * earlier windows happen to be equal is not predictable to the last unit.
     */
    public double surprise(double value) {
        if (windows == 0) {
            return 0;
        }
        double spread = Math.max(Math.max(deviation, Math.sqrt(mean)), LEAST_DEVIATION);
        return (value - mean) / spread;
    }

    /**
     * {@return how far a count lies above what was usual, in standard deviations, the length of the past considered; 0 without history}
     *
     * <p>The root of the deviance by which windows of one rate fit the counts worse than a rate of its own for this one (the
     * statistic of Kulldorff's scan, 1997), divided by how much more unevenly the other windows are filled than chance fills them. Eight where
     * there never was one are 5.8 with the past of 7 windows and 7.4 with that of 30: a long window of short data proves little.
     */
    public double deviance(double value) {
        double total = windows * mean + value;
        double expected = total / (windows + 1);
        if (windows == 0 || value <= expected) {
            return 0;
        }
        double others = total - value;
        double gain =
                value * Math.log(value / expected) + (others > 0 ? others * Math.log(others / (total - expected)) : 0);
        return Math.sqrt(2 * gain / unevenness());
    }

    // without the busiest of the other windows: who has done the same once before is not excused by it
    private double unevenness() {
        double squares = (windows - 1) * deviation * deviation + windows * mean * mean - busiest * busiest;
        double rest = (windows * mean - busiest) / (windows - 1);
        double variance = (squares - (windows - 1) * rest * rest) / (windows - 2);
        return windows < LEAST_FOR_UNEVENNESS || rest <= 0 ? 1 : Math.max(1, variance / rest);
    }

    /** {@return whether a value lies that far above what was usual; without history everything does} */
    public boolean isExceededBy(double value, double minSurprise) {
        return windows == 0 || surprise(value) >= minSurprise;
    }

    /** {@return what was usual, in words} */
    public LocalizedText note() {
        if (windows == 0) {
            return new LocalizedText("the data are too short to tell what is usual", "数据时间过短，无法判断常态");
        }
        String usual = String.format(Locale.ROOT, "%.1f", mean);
        return new LocalizedText(
                "usual: " + usual + " in each of " + windows + " windows", "常态：" + windows + " 个时间窗，平均 " + usual);
    }

    /**
     * {@return the baseline of a subject beside a peak}
     *
     * @param window where the instants are
     * @param transfers the subject's transfers, in the window's order
     * @param peak what is left out
     * @param sliding slides over them; its length is that of the windows
     * @param measure what is measured in each
     */
    public static Baseline beside(
            TransferWindow window,
            int[] transfers,
            Episode.Peak peak,
            SlidingWindow sliding,
            ToDoubleFunction<SlidingWindow> measure) {
        long length = sliding.lengthMillis();
        long first = window.epochMillis(transfers[peak.begin()]);
        long after = window.epochMillis(transfers[peak.end() - 1]) + 1;
        long before = (first - window.interval().from().toEpochMilli()) / length;
        long behind = (window.interval().to().toEpochMilli() - after) / length;
        Moments moments = new Moments(window, transfers, sliding, measure);
        moments.addWindows(0, peak.begin(), first - before * length, before);
        moments.addWindows(peak.end(), transfers.length, after, behind);
        return moments.over(before + behind);
    }

    /** Sums from which mean and deviation follow; windows that were never added count as zero. */
    private static final class Moments {

        private final TransferWindow window;
        private final int[] transfers;
        private final SlidingWindow sliding;
        private final ToDoubleFunction<SlidingWindow> measure;
        private double sum;
        private double squares;
        private double busiest;

        Moments(
                TransferWindow window,
                int[] transfers,
                SlidingWindow sliding,
                ToDoubleFunction<SlidingWindow> measure) {
            this.window = window;
            this.transfers = transfers;
            this.sliding = sliding;
            this.measure = measure;
        }

        /** Adds the windows among places [from, to), of which the first begins at an instant; those outside 0..count are not whole. */
        void addWindows(int from, int to, long since, long count) {
            sliding.over(transfers);
            new LaidWindows(window, since, sliding.lengthMillis()).forEach(transfers, from, to, (index, begin, end) -> {
                if (index >= 0 && index < count) {
                    sliding.between(begin, end);
                    add(measure.applyAsDouble(sliding));
                }
            });
        }

        Baseline over(long windows) {
            double mean = windows == 0 ? 0 : sum / windows;
            double variance = windows < 2 ? 0 : Math.max(0, (squares - windows * mean * mean) / (windows - 1));
            return new Baseline(windows, mean, Math.sqrt(variance), busiest);
        }

        private void add(double value) {
            sum += value;
            squares += value * value;
            busiest = Math.max(busiest, value);
        }
    }
}
