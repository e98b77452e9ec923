// SPDX-License-Identifier: Apache-2.0
package io.skein.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.skein.boost.BoostedTrees;
import io.skein.boost.TreeContributions;
import io.skein.exec.RunContext;
import io.skein.model.PlatformException;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.junit.jupiter.api.Test;

class BoostTrainingTest {

    private static final int COLUMNS = 6;
    private static final int SEED = 7;

    @Test
    void readsTreesThatSayWhatTheLibrarySays() throws Exception {
        Examples examples = examples(4_000, 1);
        DMatrix matrix = BoostTraining.matrix(examples);
        Booster booster = XGBoost.train(
                matrix,
                Map.of("objective", "binary:logistic", "max_depth", 5, "nthread", 1, "seed", SEED, "verbosity", 0),
                40,
                Map.of(),
                null,
                null);
        BoostedTrees trees = XgboostTrees.read(booster.toByteArray("json"), Integer.MAX_VALUE);
        float[][] margins = booster.predict(matrix, true);
        float[][] contributed = booster.predictContrib(matrix, 0);
        TreeContributions contributions = new TreeContributions(trees);
        for (int row = 0; row < examples.rows(); row += 10) {
            float[] values = examples.row(row);
            assertThat(trees.margin(values)).isEqualTo(margins[row][0], within(1e-4));
            double[] ours = contributions.of(values);
            for (int column = 0; column < COLUMNS; column++) {
                assertThat(ours[column]).isEqualTo(contributed[row][column], within(1e-3));
            }
            assertThat(contributions.bias()).isEqualTo(contributed[row][COLUMNS], within(1e-3));
        }
    }

    @Test
    void learnsTheSameTreesFromTheSameSeed() {
        BoostedTrees once = train(SEED);
        BoostedTrees again = train(SEED);
        BoostedTrees other = train(SEED + 1);
        assertThat(once.trees()).hasSameSizeAs(again.trees());
        float[] row = examples(1, 99).row(0);
        assertThat(once.margin(row)).isEqualTo(again.margin(row));
        for (int tree = 0; tree < once.trees().size(); tree++) {
            assertThat(once.trees().get(tree).value())
                    .isEqualTo(again.trees().get(tree).value());
        }
        assertThat(once.margin(row)).isNotEqualTo(other.margin(row));
    }

    @Test
    void keepsTheTreesUpToTheBestRound() {
        BoostedTrees trees = train(SEED);
        assertThat(trees.trees().size())
                .isBetween(5, BoostParameters.usual(SEED, 1).maxRounds());
        assertThat(trees.features()).isEqualTo(COLUMNS);
    }

    @Test
    void refusesLabelsThatAreAllTheSame() {
        Examples examples = examples(100, 1);
        Arrays.fill(examples.labels(), 0);
        BoostTraining training = new BoostTraining(BoostParameters.usual(SEED, 1), RunContext.plain());
        assertThatThrownBy(() -> training.train(examples, examples(100, 2)))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("training part needs transfers of both labels");
    }

    private static BoostedTrees train(int seed) {
        return new BoostTraining(BoostParameters.usual(seed, 1), RunContext.plain())
                .train(examples(3_000, 1), examples(1_000, 2));
    }

    /** One number above another, or two of one sign, with gaps and some noise. */
    private static Examples examples(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[rows * COLUMNS];
        float[] labels = new float[rows];
        for (int row = 0; row < rows; row++) {
            int first = row * COLUMNS;
            for (int column = 0; column < COLUMNS; column++) {
                values[first + column] = random.nextInt(20) == 0 ? Float.NaN : (float) random.nextDouble(-2, 2);
            }
            boolean holds = values[first] + values[first + 1] * values[first + 2] > 1;
            labels[row] = holds || random.nextInt(50) == 0 ? 1 : 0;
        }
        return new Examples(values, COLUMNS, labels);
    }
}
