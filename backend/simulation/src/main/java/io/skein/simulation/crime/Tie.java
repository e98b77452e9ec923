// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import java.util.List;

/**
 * What the customers at some seats have in common, as the bank's files show it.
 *
 * @param kind what it is
 * @param seats whose customers
 */
record Tie(Kind kind, List<Seat> seats) {

    /** What customers can have in common. */
    enum Kind {
        DEVICE,
        PHONE,
        ADDRESS,
        /** One document: the same human being under two customer numbers. */
        DOCUMENT,
        /** The customers after the first may sign for the account at the first seat. */
        MANDATE
    }
}
