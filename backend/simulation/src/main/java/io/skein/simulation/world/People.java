// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import java.util.List;

/** Who lives in the simulated town; each type holds what its routines need and nothing else. */
public final class People {

    private People() {}

    /**
     * A human being with an account at one of our banks.
     *
     * @param key tells this person's random streams from all others'
     * @param party our customer
     * @param account current account
     * @param savings savings account, or the current one if there is none
     * @param device where he or she usually logs in
     * @param work what the person lives on
     */
    public record Person(long key, Party party, Account account, Account savings, Device device, Work work) {}

    /**
     * What a person lives on.
     *
     * @param salary monthly net income in dollars; 0 for students
     * @param employer index of the employing company, -1 if none
     * @param landlord index of the company who is paid rent, -1 for owners
     * @param payday day of the month
     */
    public record Work(double salary, int employer, int landlord, int payday) {

        static final Work NONE = new Work(0, -1, -1, 1);
    }

    /**
     * Persons who live together.
     *
     * @param members one to five
     */
    public record Household(long key, List<Person> members) {}

    /**
     * A company with accounts at one of our banks.
     *
     * @param key tells this company's random streams from all others'
     * @param party our customer
     * @param account operating account
     * @param treasury second account, swept daily by the larger ones; the operating one if there is none
     * @param size 1 for a corner shop, 50 for a factory
     */
    public record Company(long key, Party party, Account account, Account treasury, int size) {}
}
