// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether scores mean what they say: of the alerts with a score near 0.8, are four in five true?
 *
 * <p>Bins hold equal numbers of alerts (Nguyen and O'Connor, EMNLP 2015), so that each says as much as the others. The calibration error is the
 * mean distance between score and observed share over the bins (Guo et al., ICML 2017); with few alerts it is above zero even where
 * scores are right, by about half the width of the bins' intervals. The Brier score (Brier 1950) is the mean squared distance between
 * score and truth, and needs no bins; {@link #baseBrier} is that of one score for all.
 *
 * @param bins lowest scores first; none without alerts
 * @param brier mean squared distance between score and truth, 0 to 1, less is better
 * @param brierInterval its 95 % interval, alerts drawn
 * @param baseBrier what it would be if every alert had the share of true alerts as its score
 * @param expectedError mean distance between score and observed share, 0 to 1, less is better
 * @param errorInterval its 95 % interval, alerts drawn within fixed bins
 */
public record Reliability(
        List<Bin> bins,
        double brier,
        Interval brierInterval,
        double baseBrier,
        double expectedError,
        Interval errorInterval) {

    private static final int MOST_BINS = 10;
    private static final int LEAST_IN_A_BIN = 10;

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * Alerts of nearly the same score.
     *
     * @param alerts how many
     * @param trueAlerts how many of them are true
     * @param lowest lowest score
     * @param highest highest score
     * @param meanScore mean score: the share that should be true
     * @param interval of the share that is true, 95 %
     */
    public record Bin(int alerts, int trueAlerts, double lowest, double highest, double meanScore, Interval interval) {

        /** {@return the share that is true} */
        public double observed() {
            return (double) trueAlerts / alerts;
        }
    }

    /** {@return how far these alerts' scores can be relied on} */
    public static Reliability of(List<AlertOutcome> alerts, Bootstrap bootstrap) {
        if (alerts.isEmpty()) {
            Interval none = new Interval(0, 0);
            return new Reliability(List.of(), 0, none, 0, 0, none);
        }
        List<AlertOutcome> weakestFirst = alerts.stream()
                .sorted((one, other) -> RaisedAlert.STRONGEST_FIRST.compare(other.alert(), one.alert()))
                .toList();
        int[] ends = ends(weakestFirst.size());
        Sample sample = Sample.of(weakestFirst);
        int[] once = new int[weakestFirst.size()];
        Arrays.fill(once, 1);
        double share = weakestFirst.stream().filter(AlertOutcome::isTrue).count() / (double) weakestFirst.size();
        return new Reliability(
                bins(weakestFirst, ends),
                sample.brier(once),
                bootstrap.of(once.length, "brier", sample::brier),
                share * (1 - share),
                sample.error(once, ends),
                bootstrap.of(once.length, "calibration error", times -> sample.error(times, ends)));
    }

    /** {@return where each bin ends} Sizes differ by one at most. */
    private static int[] ends(int alerts) {
        int count = Math.clamp(alerts / LEAST_IN_A_BIN, 1, MOST_BINS);
        int[] ends = new int[count];
        for (int bin = 0; bin < count; bin++) {
            ends[bin] = (int) ((long) alerts * (bin + 1) / count);
        }
        return ends;
    }

    private static List<Bin> bins(List<AlertOutcome> weakestFirst, int[] ends) {
        List<Bin> bins = new ArrayList<>();
        int from = 0;
        for (int end : ends) {
            List<AlertOutcome> within = weakestFirst.subList(from, end);
            int hits = (int) within.stream().filter(AlertOutcome::isTrue).count();
            bins.add(new Bin(
                    within.size(),
                    hits,
                    within.getFirst().alert().score(),
                    within.getLast().alert().score(),
                    within.stream()
                            .mapToDouble(outcome -> outcome.alert().score())
                            .average()
                            .orElse(0),
                    Interval.ofShare(hits, within.size())));
            from = end;
        }
        return bins;
    }

    /** Scores and truth as numbers, for figures that are computed thousands of times. */
    private record Sample(double[] scores, double[] truths) {

        static Sample of(List<AlertOutcome> alerts) {
            return new Sample(
                    alerts.stream()
                            .mapToDouble(outcome -> outcome.alert().score())
                            .toArray(),
                    alerts.stream()
                            .mapToDouble(outcome -> outcome.isTrue() ? 1 : 0)
                            .toArray());
        }

        double brier(int[] times) {
            double sum = 0;
            for (int i = 0; i < times.length; i++) {
                double distance = scores[i] - truths[i];
                sum += times[i] * distance * distance;
            }
            return sum / times.length;
        }

        /** A bin's distance counts as often as its alerts were drawn. */
        double error(int[] times, int[] ends) {
            double sum = 0;
            int from = 0;
            for (int end : ends) {
                double distance = 0;
                for (int i = from; i < end; i++) {
                    distance += times[i] * (scores[i] - truths[i]);
                }
                sum += Math.abs(distance);
                from = end;
            }
            return sum / times.length;
        }
    }
}
