// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.party;

/** Compressed rows by counting sort: items in their order, by the group each belongs to; a group below zero leaves an item out. */
final class Buckets {

    private Buckets() {}

    /** {@return where each group's bucket begins, and the end of the last} */
    static int[] offsets(int[] groupOf, int groups) {
        int[] offsets = new int[groups + 1];
        for (int group : groupOf) {
            if (group >= 0) {
                offsets[group + 1]++;
            }
        }
        for (int group = 0; group < groups; group++) {
            offsets[group + 1] += offsets[group];
        }
        return offsets;
    }

    /** {@return the items, bucket by bucket} */
    static int[] fill(int[] groupOf, int[] offsets) {
        int[] next = offsets.clone();
        int[] items = new int[offsets[offsets.length - 1]];
        for (int item = 0; item < groupOf.length; item++) {
            if (groupOf[item] >= 0) {
                items[next[groupOf[item]]++] = item;
            }
        }
        return items;
    }
}
