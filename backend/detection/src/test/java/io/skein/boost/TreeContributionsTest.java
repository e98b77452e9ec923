// SPDX-License-Identifier: Apache-2.0
package io.skein.boost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TreeContributionsTest {

    private static final int FEATURES = 4;

    @Test
    void followsTheSideThatTrainingChoseWhereNothingIsKnown() {
        Tree tree = new Tree(
                new int[] {1, -1, -1},
                new int[] {2, -1, -1},
                new int[] {0, 0, 0},
                new float[] {5, -1, 2},
                new boolean[] {false, false, false},
                new float[] {10, 4, 6});
        BoostedTrees trees = new BoostedTrees(1, 0.5f, List.of(tree));
        assertThat(trees.margin(new float[] {4.9f})).isEqualTo(-0.5);
        assertThat(trees.margin(new float[] {5})).isEqualTo(2.5);
        assertThat(trees.margin(new float[] {Float.NaN})).isEqualTo(2.5);
        assertThat(new TreeContributions(trees).bias()).isEqualTo(0.5 + (4 * -1 + 6 * 2) / 10.0, within(1e-12));
    }

    @Test
    void refusesATreeThatTurnsBack() {
        assertThatThrownBy(() -> new Tree(
                        new int[] {0},
                        new int[] {0},
                        new int[] {0},
                        new float[] {0},
                        new boolean[] {false},
                        new float[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void equalsShapleyValuesByBruteForce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int depth) {
        Draws draws = new Draws(seed);
        List<Tree> grown = List.of(draws.tree(depth), draws.tree(depth));
        BoostedTrees trees = new BoostedTrees(FEATURES, 0.25f, grown);
        float[] row = draws.row();
        double[] contributions = new TreeContributions(trees).of(row);
        for (int feature = 0; feature < FEATURES; feature++) {
            assertThat(contributions[feature]).isEqualTo(shapley(trees, row, feature), within(1e-6));
        }
        double sum = Arrays.stream(contributions).sum() + new TreeContributions(trees).bias();
        assertThat(sum).isEqualTo(trees.margin(row), within(1e-4));
    }

    /** The definition: the mean, over all orders, of what knowing the feature adds. */
    private static double shapley(BoostedTrees trees, float[] row, int feature) {
        double sum = 0;
        for (int known = 0; known < 1 << FEATURES; known++) {
            if (((known >> feature) & 1) == 1) {
                continue;
            }
            int size = Integer.bitCount(known);
            double weight = factorial(size) * factorial(FEATURES - size - 1) / factorial(FEATURES);
            sum += weight * (expected(trees, row, known | (1 << feature)) - expected(trees, row, known));
        }
        return sum;
    }

    private static double expected(BoostedTrees trees, float[] row, int known) {
        double sum = trees.baseMargin();
        for (Tree tree : trees.trees()) {
            sum += expected(tree, 0, row, known);
        }
        return sum;
    }

    private static double expected(Tree tree, int node, float[] row, int known) {
        if (tree.isLeaf(node)) {
            return tree.value()[node];
        }
        if (((known >> tree.feature()[node]) & 1) == 1) {
            return expected(tree, tree.child(node, row), row, known);
        }
        int left = tree.left()[node];
        int right = tree.right()[node];
        return (tree.cover()[left] * expected(tree, left, row, known)
                        + tree.cover()[right] * expected(tree, right, row, known))
                / tree.cover()[node];
    }

    private static double factorial(int number) {
        return number < 2 ? 1 : number * factorial(number - 1);
    }

    /** Random trees, some ways of which look at one feature twice, and rows with gaps. */
    private static final class Draws {

        private final SplittableRandom random;

        Draws(long seed) {
            random = new SplittableRandom(seed);
        }

        float[] row() {
            float[] row = new float[FEATURES];
            for (int feature = 0; feature < FEATURES; feature++) {
                row[feature] = random.nextInt(5) == 0 ? Float.NaN : random.nextInt(10);
            }
            return row;
        }

        Tree tree(int depth) {
            int most = (1 << (depth + 1)) - 1;
            int[] left = new int[most];
            int[] right = new int[most];
            int[] feature = new int[most];
            float[] value = new float[most];
            boolean[] missingLeft = new boolean[most];
            float[] cover = new float[most];
            cover[0] = 1000;
            for (int node = 0; node < most; node++) {
                boolean leaf = 2 * node + 2 >= most || cover[node] == 0;
                left[node] = leaf ? -1 : 2 * node + 1;
                right[node] = leaf ? -1 : 2 * node + 2;
                value[node] = leaf ? (float) random.nextDouble(-1, 1) : random.nextInt(10);
                if (!leaf) {
                    feature[node] = random.nextInt(FEATURES);
                    missingLeft[node] = random.nextBoolean();
                    cover[left[node]] = cover[node] * (float) random.nextDouble(0.1, 0.9);
                    cover[right[node]] = cover[node] - cover[left[node]];
                }
            }
            return new Tree(left, right, feature, value, missingLeft, cover);
        }
    }
}
