// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.party;

/** Which way money moves, seen from the subject. */
public enum Direction {
    /** To the subject. */
    IN,
    /** From the subject. */
    OUT;

    /** {@return the other way} */
    public Direction reverse() {
        return this == IN ? OUT : IN;
    }
}
