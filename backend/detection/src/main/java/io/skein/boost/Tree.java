// SPDX-License-Identifier: Apache-2.0
package io.skein.boost;

/**
 * One tree as columns over its nodes; node 0 is the root.
 *
 * @param left where a value below the threshold goes; -1 at a leaf
 * @param right where any other value goes; -1 at a leaf
 * @param feature which number of the row is looked at; 0 at a leaf
 * @param value the threshold; at a leaf, what the tree adds to the margin
 * @param missingLeft whether a value that is not known goes left
 * @param cover weight of the training rows that reached the node, above zero where the node has children
 */
public record Tree(int[] left, int[] right, int[] feature, float[] value, boolean[] missingLeft, float[] cover) {

    public Tree {
        int nodes = left.length;
        if (nodes == 0
                || right.length != nodes
                || feature.length != nodes
                || value.length != nodes
                || missingLeft.length != nodes
                || cover.length != nodes) {
            throw new IllegalArgumentException("columns of a tree must be of one length, at least 1");
        }
        for (int node = 0; node < nodes; node++) {
            requireOrdered(node, left[node], right[node], nodes);
        }
    }

    /** {@return whether a node has no children} */
    public boolean isLeaf(int node) {
        return left[node] < 0;
    }

    /** {@return the child of a node that a row goes to} */
    int child(int node, float[] row) {
        float looked = row[feature[node]];
        boolean goesLeft = Float.isNaN(looked) ? missingLeft[node] : looked < value[node];
        return goesLeft ? left[node] : right[node];
    }

    /** {@return what the tree adds to the margin of a row} */
    float leafValue(float[] row) {
        int node = 0;
        while (!isLeaf(node)) {
            node = child(node, row);
        }
        return value[node];
    }

    /** {@return the length of the longest way from the root to a leaf} */
    int depth() {
        int[] depths = new int[left.length];
        int deepest = 0;
        for (int node = 0; node < left.length; node++) {
            if (!isLeaf(node)) {
                depths[left[node]] = depths[node] + 1;
                depths[right[node]] = depths[node] + 1;
                deepest = Math.max(deepest, depths[node] + 1);
            }
        }
        return deepest;
    }

    /** A child after its parent: then there is no way back and every walk ends. */
    private static void requireOrdered(int node, int left, int right, int nodes) {
        boolean leaf = left < 0 && right < 0;
        boolean inner = left > node && right > node && left < nodes && right < nodes;
        if (!leaf && !inner) {
            throw new IllegalArgumentException("node " + node + " of a tree has children " + left + " and " + right
                    + "; children must come after their parent");
        }
    }
}
