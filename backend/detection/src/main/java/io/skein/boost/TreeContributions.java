// SPDX-License-Identifier: Apache-2.0
package io.skein.boost;

import java.util.List;

/**
 * Exact contributions of a row's numbers to its margin. One per thread: it keeps scratch memory.
 *
 * <p>A way from the root to a leaf is kept with, for each feature on it, which part of the rows follows it when the feature is
 * not known ({@code zero}), whether this row does when it is known ({@code one}), and the weights of the subsets by size
 * ({@code weight}). Rows of a triangle, one a depth, hold them.
 */
public final class TreeContributions {

    private final BoostedTrees trees;
    private final int[] features;
    private final double[] zeros;
    private final double[] ones;
    private final double[] weights;
    private final double bias;

    public TreeContributions(BoostedTrees trees) {
        this.trees = trees;
        int deepest = trees.trees().stream().mapToInt(Tree::depth).max().orElse(0) + 2;
        int cells = deepest * (deepest + 1) / 2;
        features = new int[cells];
        zeros = new double[cells];
        ones = new double[cells];
        weights = new double[cells];
        bias = trees.baseMargin() + expected(trees.trees());
    }

    /** {@return the margin of a row of which nothing is known} */
    public double bias() {
        return bias;
    }

    /** {@return one contribution a feature, in log-odds; with {@link #bias} they add up to the margin} */
    public double[] of(float[] row) {
        double[] contributions = new double[trees.features()];
        for (Tree tree : trees.trees()) {
            new Walk(tree, row, contributions).visit(0, 0, 0, 1, 1, -1);
        }
        return contributions;
    }

    private static double expected(List<Tree> trees) {
        double sum = 0;
        for (Tree tree : trees) {
            sum += expected(tree);
        }
        return sum;
    }

    /** Children come after their parents, so one pass from the end knows every node's mean. */
    private static double expected(Tree tree) {
        double[] means = new double[tree.left().length];
        for (int node = means.length - 1; node >= 0; node--) {
            if (tree.isLeaf(node)) {
                means[node] = tree.value()[node];
                continue;
            }
            int left = tree.left()[node];
            int right = tree.right()[node];
            means[node] = (tree.cover()[left] * means[left] + tree.cover()[right] * means[right]) / tree.cover()[node];
        }
        return means[0];
    }

    /** One tree and one row. */
    private final class Walk {

        private final Tree tree;
        private final float[] row;
        private final double[] contributions;

        Walk(Tree tree, float[] row, double[] contributions) {
            this.tree = tree;
            this.row = row;
            this.contributions = contributions;
        }

        /**
         * Goes down from a node.
         *
         * @param depth number of features on the way here
         * @param parent where the parent's row of the triangle begins
         * @param zero share of the rows that the last split sends here
         * @param one 1 if it sends this row here, else 0
         * @param feature what it looked at; -1 at the root
         */
        void visit(int node, int depth, int parent, double zero, double one, int feature) {
            int here = parent + (depth == 0 ? 0 : depth);
            copy(parent, here, depth);
            extend(here, depth, zero, one, feature);
            if (tree.isLeaf(node)) {
                credit(here, depth, tree.value()[node]);
            } else {
                split(node, depth, here);
            }
        }

        private void split(int node, int depth, int here) {
            int feature = tree.feature()[node];
            int hot = tree.child(node, row);
            int cold = hot == tree.left()[node] ? tree.right()[node] : tree.left()[node];
            double zero = 1;
            double one = 1;
            int length = depth;
            int known = find(here, depth, feature);
            if (known >= 0) {
                zero = zeros[here + known];
                one = ones[here + known];
                unwind(here, depth, known);
                length--;
            }
            double cover = tree.cover()[node];
            visit(hot, length + 1, here, zero * (tree.cover()[hot] / cover), one, feature);
            visit(cold, length + 1, here, zero * (tree.cover()[cold] / cover), 0, feature);
        }

        private void credit(int here, int depth, double leaf) {
            for (int place = 1; place <= depth; place++) {
                double weight = weightWithout(here, depth, place);
                contributions[features[here + place]] += weight * (ones[here + place] - zeros[here + place]) * leaf;
            }
        }
    }

    private void copy(int from, int to, int length) {
        System.arraycopy(features, from, features, to, length);
        System.arraycopy(zeros, from, zeros, to, length);
        System.arraycopy(ones, from, ones, to, length);
        System.arraycopy(weights, from, weights, to, length);
    }

    private int find(int here, int depth, int feature) {
        for (int place = 1; place <= depth; place++) {
            if (features[here + place] == feature) {
                return place;
            }
        }
        return -1;
    }

    /** Adds a feature to a way, and counts the subsets with and without it. */
    private void extend(int here, int depth, double zero, double one, int feature) {
        features[here + depth] = feature;
        zeros[here + depth] = zero;
        ones[here + depth] = one;
        weights[here + depth] = depth == 0 ? 1 : 0;
        for (int size = depth - 1; size >= 0; size--) {
            weights[here + size + 1] += one * weights[here + size] * (size + 1) / (depth + 1);
            weights[here + size] = zero * weights[here + size] * (depth - size) / (depth + 1);
        }
    }

    /** Takes a feature off a way again. */
    private void unwind(int here, int depth, int place) {
        double one = ones[here + place];
        double zero = zeros[here + place];
        double next = weights[here + depth];
        for (int size = depth - 1; size >= 0; size--) {
            if (one == 0) {
                weights[here + size] = weights[here + size] * (depth + 1) / (zero * (depth - size));
            } else {
                double before = weights[here + size];
                weights[here + size] = next * (depth + 1) / ((size + 1) * one);
                next = before - weights[here + size] * zero * (depth - size) / (depth + 1);
            }
        }
        for (int moved = place; moved < depth; moved++) {
            features[here + moved] = features[here + moved + 1];
            zeros[here + moved] = zeros[here + moved + 1];
            ones[here + moved] = ones[here + moved + 1];
        }
    }

    /** {@return the sum of the weights that a way would have without one of its features} */
    private double weightWithout(int here, int depth, int place) {
        double one = ones[here + place];
        double zero = zeros[here + place];
        double next = weights[here + depth];
        double total = 0;
        for (int size = depth - 1; size >= 0; size--) {
            if (one == 0) {
                total += weights[here + size] * (depth + 1) / (zero * (depth - size));
            } else {
                double weight = next * (depth + 1) / ((size + 1) * one);
                total += weight;
                next = weights[here + size] - weight * zero * (depth - size) / (depth + 1);
            }
        }
        return total;
    }
}
