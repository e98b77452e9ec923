// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

/** The kept window cannot be trusted; the message says why. */
final class DamagedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    DamagedFileException(String why) {
        super(why);
    }
}
