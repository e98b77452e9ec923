// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import io.skein.evaluate.truth.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The alerts seen as a classifier of single transfers, whose score is the highest score of an alert that holds them.
 *
 * @param transfers all transfers of the data
 * @param illicit those that are laundering
 * @param alerted those in any alert
 * @param alertedIllicit those of them that are laundering
 * @param bestThreshold score from which on to call a transfer laundering for the best F1, chosen on the same data
 * @param bestF1 that F1
 * @param averagePrecision area under the curve of precision over recall
 * @param interval 95 % interval of that area, patterns drawn
 * @param curve precision and recall, highest score first
 */
public record TransferFigures(
        long transfers,
        long illicit,
        long alerted,
        long alertedIllicit,
        double bestThreshold,
        double bestF1,
        double averagePrecision,
        Interval interval,
        List<Point> curve) {

    /**
     * One place of the curve.
     *
     * @param score transfers of at least this score are taken
     * @param precision share of them that is laundering
     * @param recall share of the laundering ones that is taken
     */
    public record Point(double score, double precision, double recall) {

        double f1() {
            return harmonic(precision, recall);
        }
    }

    public TransferFigures {
        curve = List.copyOf(curve);
    }

    /** {@return the figures} */
    public static TransferFigures of(Truth truth, List<RaisedAlert> alerts, long transfers, Bootstrap bootstrap) {
        RankedTransfers ranked = RankedTransfers.of(truth, alerts, transfers);
        int[] once = new int[truth.patterns().size()];
        Arrays.fill(once, 1);
        List<Point> curve = new ArrayList<>();
        long illicit = truth.illicitTransferIds().size();
        long hits = 0;
        long taken = 0;
        long alerted = 0;
        long alertedIllicit = 0;
        Point best = new Point(0, 0, 0);
        for (RankedTransfers.Step step : ranked.steps()) {
            hits += step.patterns().length;
            taken += step.patterns().length + step.innocent();
            Point point = new Point(step.score(), share(hits, taken), share(hits, illicit));
            curve.add(point);
            best = point.f1() > best.f1() ? point : best;
            alerted = step.score() > 0 ? taken : alerted;
            alertedIllicit = step.score() > 0 ? hits : alertedIllicit;
        }
        return new TransferFigures(
                transfers,
                illicit,
                alerted,
                alertedIllicit,
                best.score(),
                best.f1(),
                ranked.averagePrecision(once),
                once.length == 0
                        ? new Interval(0, 0)
                        : bootstrap.of(once.length, "average precision", ranked::averagePrecision),
                curve);
    }

    /** {@return share of the alerted transfers that is laundering} */
    public double precision() {
        return share(alertedIllicit, alerted);
    }

    /** {@return share of the laundering transfers that is alerted} */
    public double recall() {
        return share(alertedIllicit, illicit);
    }

    /** {@return harmonic mean of both} */
    public double f1() {
        return harmonic(precision(), recall());
    }

    /** {@return share of all transfers that is laundering: the area that pure chance would have} */
    public double chance() {
        return share(illicit, transfers);
    }

    private static double share(long part, long all) {
        return all == 0 ? 0 : (double) part / all;
    }

    private static double harmonic(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
