// SPDX-License-Identifier: Apache-2.0
package io.skein.app.bench;

/**
 * How data are made larger: the same facts several times side by side, each copy with accounts of its own, and some transfers led
 * over into another copy so that the whole hangs together.
 *
 * @param count how many copies; 1 leaves the data as they are
 * @param mixed share of the transfers whose beneficiary is taken from another copy
 * @param seed which transfers those are
 */
public record Copies(int count, double mixed, long seed) {

    /** The data as they are. */
    public static final Copies ONE = new Copies(1, 0, 0);

    public Copies {
        if (count < 1 || count > 1_000) {
            throw new IllegalArgumentException("copies must be 1 to 1000, were " + count);
        }
        if (!(mixed >= 0 && mixed <= 1)) {
            throw new IllegalArgumentException("the mixed share must be 0 to 1, was " + mixed);
        }
    }

    /** {@return the id of a thing in a copy} */
    String id(String id, int copy) {
        return copy == 0 ? id : id + "~" + copy;
    }
}
