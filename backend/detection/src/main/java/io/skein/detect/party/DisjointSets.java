// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.party;

/**
 * Union-find over numbers, without the boxes of JGraphT's {@code UnionFind}: there is one element for every account and customer
 * of the bank. Path halving and union by smaller root, so that the root of a set does not depend on the order of the joins.
 */
public final class DisjointSets {

    private final int[] parent;

    public DisjointSets(int count) {
        parent = new int[count];
        for (int element = 0; element < count; element++) {
            parent[element] = element;
        }
    }

    /** {@return the element that stands for all in the same set} */
    public int root(int element) {
        int at = element;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Makes one set of the sets of two elements. */
    public void join(int one, int other) {
        int first = root(one);
        int second = root(other);
        parent[Math.max(first, second)] = Math.min(first, second);
    }
}
