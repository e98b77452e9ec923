// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
    public record Person(long key, Party party, Account account, Account savings, Device device, Work work) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Person that && that.key == key;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(key);
        }
    }

    /**
     * What a person lives on.
     *
     * @param role in what way
     * @param income monthly net income in dollars; 0 for students, who live on their family
     * @param payer the account that pays it, at our banks or elsewhere; null if there is none
     * @param payday day of the month, for those who are paid monthly
     */
    public record Work(Role role, double income, @Nullable Account payer, int payday) {

        static final Work NONE = new Work(Role.NONE, 0, null, 1);
    }

    /** In what way a person lives. */
    public enum Role {
        EMPLOYED,
        RETIRED,
        STUDENT,
        NONE
    }

    /**
     * Persons who live together.
     *
     * @param key tells this household's random streams from all others'
     * @param members one to five, grown-ups first
     * @param landlord who is paid rent; null for owners
     * @param means monthly income of all members together
     */
    public record Household(
            long key, List<Person> members, @Nullable Account landlord, double means) {

        /** {@return whoever pays what the household pays together} */
        public Person head() {
            return members.getFirst();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Household that && that.key == key;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(key);
        }
    }

    /**
     * A company with accounts at one of our banks.
     *
     * @param key tells this company's random streams from all others'
     * @param party our customer
     * @param account operating account
     * @param treasury second account, swept daily by the larger ones; the operating one if there is none
     * @param size how many work there, roughly
     * @param trade what it lives on
     */
    public record Company(long key, Party party, Account account, Account treasury, int size, Trade trade) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Company that && that.key == key;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(key);
        }
    }
}
