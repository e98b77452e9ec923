// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

/** What an account is for, as far as detection needs to know. */
public enum AccountKind {
    CURRENT,
    SAVINGS,
    LOAN,
    CARD,
    /** Client money held in custody, apart from the platform's own (资金存管). */
    CUSTODY,
    /** The institution's own funds. */
    OWN_FUNDS,
    /** The source does not say; accounts at other banks are usually of this kind. */
    UNKNOWN
}
