// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

/** Checks at the door of parameter records. */
public final class Require {

    private Require() {}

    /**
     * Refuses an argument.
     *
     * @param holds whether it is in order
     * @param message names the argument, the permitted range and the value
     * @throws IllegalArgumentException if it is not
     */
    public static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
