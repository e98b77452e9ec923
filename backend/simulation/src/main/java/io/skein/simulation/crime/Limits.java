// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import java.util.List;

/** Sums from which the law asks for a report, in US cents, as the simulated bank knows them. */
final class Limits {

    /**
     * Cash of one person on one day: more than 10,000 dollars (31 CFR 1010.311 and 1010.313; the PBoC's order 2016/3, article 5, has
     * the same sum for foreign notes).
     */
    static final long CASH = 1_000_000;

    /** Transfers of a natural person on one day: 100,000 dollars and more (PBoC, order 2016/3, article 5). */
    static final long PERSON = 10_000_000;

    /** Transfers of an organisation on one day: 200,000 dollars and more (PBoC, order 2016/3, article 5). */
    static final long COMPANY = 20_000_000;

    private Limits() {}

    /** {@return all three} */
    static List<Long> all() {
        return List.of(CASH, PERSON, COMPANY);
    }
}
