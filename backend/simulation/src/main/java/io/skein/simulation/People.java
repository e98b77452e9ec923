// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import java.util.List;

/** Who lives in the simulated town; each type holds what its routines need and nothing else. */
final class People {

    private People() {}

    /**
     * A human being with an account at our bank.
     *
     * @param customerId our customer
     * @param accountId current account
     * @param savingsId savings account, or the current one if there is none
     * @param salary monthly net income in dollars; 0 for students
     * @param employer index of the employing company, -1 if none
     * @param landlord index of the company or person who is paid rent, -1 for owners
     * @param payday day of the month
     */
    record Person(
            String customerId,
            String accountId,
            String savingsId,
            double salary,
            int employer,
            int landlord,
            int payday) {}

    /**
     * Persons who live together.
     *
     * @param members indices into the persons
     */
    record Household(List<Integer> members) {}

    /**
     * A company with accounts at our bank.
     *
     * @param customerId our customer
     * @param accountId operating account
     * @param treasuryId second account, swept daily by the larger ones; the operating one if there is none
     * @param size 1 for a corner shop, 50 for a factory
     */
    record Company(String customerId, String accountId, String treasuryId, int size) {}
}
