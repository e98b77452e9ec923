// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

/**
 * A place in a pattern that one account will take.
 *
 * @param number counted from 0 in the order in which they were asked for
 * @param who what sort of account sits here
 * @param role its part in the pattern
 * @param host number of the seat whose customer also owns this one's account, -1 if it has a customer of its own
 */
record Seat(int number, Who who, String role, int host) {

    /** Sorts of accounts. */
    enum Who {
        /** A private person among our customers. */
        PERSON,
        /** A company among our customers. */
        COMPANY,
        /** A customer of ours, person or company. */
        CUSTOMER,
        /** Person or company, of ours or, as the knob for unseen members says, at another bank. */
        ANYONE,
        /** An account at another bank. */
        OUTSIDER,
        /** A person who joined shortly before. */
        NEWCOMER,
        /** A person whose account has long lain still. */
        QUIET,
        /** A cash desk or machine of ours, where notes become money in an account. */
        CASH_DESK,
        /** A loan account. */
        LOAN,
        /** Clients' money in custody. */
        CUSTODY,
        /** The own funds of a platform that keeps clients' money. */
        OWN_FUNDS,
        /** A second account of the customer who sits at the host's place. */
        SECOND,
        /** A customer who lives in a place on the watch-list. */
        LISTED_PLACE,
        /** A customer who is on the watch-list. */
        LISTED_CUSTOMER,
        /** An account at another bank that is on the watch-list. */
        LISTED_ACCOUNT
    }
}
