// SPDX-License-Identifier: Apache-2.0
package io.skein.indicator;

/** Whose indicators they are. */
public enum SubjectKind {
    /** An account by itself. */
    ACCOUNT,
    /** A customer with all accounts of the party it belongs to; those who control accounts together have the same. */
    CUSTOMER
}
