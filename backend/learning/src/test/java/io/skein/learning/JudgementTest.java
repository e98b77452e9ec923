// SPDX-License-Identifier: Apache-2.0
package io.skein.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skein.learning.Judgement.Counts;
import io.skein.learning.Judgement.Interval;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JudgementTest {

    @Test
    void takesThePrecisionAtEveryRowThatWasToBeFound() {
        Judgement judged = new Judgement(new double[] {9, 8, 7, 6, 5}, new float[] {1, 0, 1, 0, 0});
        assertThat(judged.averagePrecision()).isEqualTo((1 + 2.0 / 3) / 2, within(1e-12));
        assertThat(judged.prevalence()).isEqualTo(0.4);
    }

    @Test
    void takesRowsOfOneScoreTogether() {
        Judgement one = new Judgement(new double[] {5, 5, 1}, new float[] {1, 0, 0});
        Judgement other = new Judgement(new double[] {5, 5, 1}, new float[] {0, 1, 0});
        assertThat(one.averagePrecision()).isEqualTo(0.5).isEqualTo(other.averagePrecision());
    }

    @Test
    void choosesTheThresholdOfGreatestF1() {
        Judgement judged = new Judgement(new double[] {1, 9, 5, 8, 7}, new float[] {0, 1, 0, 0, 1});
        assertThat(judged.bestThreshold()).isEqualTo(6);
        Counts counts = judged.at(6);
        assertThat(counts).isEqualTo(new Counts(2, 1, 0));
        assertThat(counts.f1()).isEqualTo(0.8, within(1e-12));
        assertThat(counts.precision()).isEqualTo(2.0 / 3, within(1e-12));
        assertThat(counts.recall()).isEqualTo(1);
    }

    @Test
    void drawsIntervalsAroundTheMeasureAndTheSameForASeed() {
        SplittableRandom random = new SplittableRandom(3);
        double[] scores = new double[400];
        float[] labels = new float[scores.length];
        for (int row = 0; row < scores.length; row++) {
            labels[row] = random.nextInt(10) == 0 ? 1 : 0;
            scores[row] = labels[row] + random.nextDouble(0, 2);
        }
        Judgement judged = new Judgement(scores, labels);
        Interval interval = judged.averagePrecisionInterval(1);
        assertThat(interval).isEqualTo(judged.averagePrecisionInterval(1));
        assertThat(judged.averagePrecision()).isBetween(interval.low(), interval.high());
        assertThat(judged.at(1.5).f1())
                .isBetween(
                        judged.f1Interval(1.5, 1).low(),
                        judged.f1Interval(1.5, 1).high());
    }
}
