// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.behaviour;

/** Which subjects are compared with each other. */
final class PeerGroups {

    private final int[] groupOf;

    private PeerGroups(int[] groupOf) {
        this.groupOf = groupOf;
    }

    /** {@return all subjects in one group} */
    static PeerGroups one(int subjects) {
        return new PeerGroups(new int[subjects]);
    }

    /** {@return number of a subject's group} */
    int of(int subject) {
        return groupOf[subject];
    }
}
