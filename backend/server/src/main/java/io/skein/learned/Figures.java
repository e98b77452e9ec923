// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import io.skein.boost.BoostedTrees;
import io.skein.learning.Examples;
import io.skein.learning.Judgement;
import io.skein.learning.Judgement.Counts;
import io.skein.learning.Judgement.Interval;

/**
 * How well a model does on some transfers.
 *
 * @param transfers how many
 * @param suspicious how many of them are
 * @param averagePrecision area under precision over recall
 * @param averagePrecisionInterval where it lies with 95 % confidence
 * @param counts what is right and wrong at the threshold
 * @param f1Interval where F1 at the threshold lies with 95 % confidence
 */
public record Figures(
        int transfers,
        int suspicious,
        double averagePrecision,
        Interval averagePrecisionInterval,
        Counts counts,
        Interval f1Interval) {

    private static final long SEED = 1;

    /** {@return how well trees do on rows, reporting from a threshold of log-odds on} */
    static Figures of(BoostedTrees trees, Examples rows, double threshold) {
        Judgement judged = judge(trees, rows);
        return new Figures(
                rows.rows(),
                rows.positives(),
                judged.averagePrecision(),
                judged.averagePrecisionInterval(SEED),
                judged.at(threshold),
                judged.f1Interval(threshold, SEED));
    }

    static Judgement judge(BoostedTrees trees, Examples rows) {
        return new Judgement(margins(trees, rows), rows.labels());
    }

    static double[] margins(BoostedTrees trees, Examples rows) {
        double[] margins = new double[rows.rows()];
        for (int row = 0; row < margins.length; row++) {
            margins[row] = trees.margin(rows.row(row));
        }
        return margins;
    }
}
