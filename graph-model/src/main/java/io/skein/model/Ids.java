// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

/** Door checks for business ids. */
final class Ids {

    private static final int MAX_LENGTH = 200;

    private Ids() {}

    static void require(String name, String id) {
        if (id.isBlank() || id.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    name + " must have 1 to " + MAX_LENGTH + " characters and not only blanks, had " + id.length());
        }
    }
}
