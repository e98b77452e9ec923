// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

/** Business ids by number, packed. */
interface IdColumn {

    /** {@return the id with that number} */
    String get(int number);
}
