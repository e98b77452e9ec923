// SPDX-License-Identifier: Apache-2.0
package io.skein.boost;

import java.util.List;

/**
 * A sum of trees under a logistic function.
 *
 * @param features how many numbers a row has
 * @param baseMargin what the sum begins with, in log-odds
 * @param trees what is added, in order
 */
public record BoostedTrees(int features, float baseMargin, List<Tree> trees) {

    public BoostedTrees {
        trees = List.copyOf(trees);
        if (features < 1 || !Float.isFinite(baseMargin)) {
            throw new IllegalArgumentException(
                    "trees need at least one feature and a finite base margin, had " + features + " and " + baseMargin);
        }
        for (Tree tree : trees) {
            requireFeatures(tree, features);
        }
    }

    /** {@return log-odds for a row; NaN in it is a value that is not known} */
    public double margin(float[] row) {
        float sum = baseMargin;
        for (Tree tree : trees) {
            sum += tree.leafValue(row);
        }
        return sum;
    }

    /** {@return the probability for a row, in (0,1), the same to the bit on every machine} */
    public double probability(float[] row) {
        return probability(margin(row));
    }

    /** {@return the probability that log-odds stand for} */
    public static double probability(double margin) {
        return 1 / (1 + StrictMath.exp(-margin));
    }

    private static void requireFeatures(Tree tree, int features) {
        for (int node = 0; node < tree.left().length; node++) {
            if (!tree.isLeaf(node) && (tree.feature()[node] < 0 || tree.feature()[node] >= features)) {
                throw new IllegalArgumentException(
                        "a tree looks at number " + tree.feature()[node] + " of a row of " + features);
            }
        }
    }
}
