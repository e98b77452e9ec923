// SPDX-License-Identifier: Apache-2.0
package io.skein.window.column;

/** Business ids by number, packed. */
public interface IdColumn {

    /** {@return how many there are} */
    int count();

    /** {@return the id with that number} */
    String get(int number);
}
