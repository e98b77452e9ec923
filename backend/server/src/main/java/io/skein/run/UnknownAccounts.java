// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

/** What to do with a transfer whose account no file and no earlier run has described. */
public enum UnknownAccounts {
    /** The transfer is rejected. */
    REJECT,
    /** The account is created, with nothing known but its id. */
    CREATE,
    /**
     * Created if this run has read no account at all and the graph knows no customer, as with a bare list of transfers; else rejected,
     * because a bank that describes its accounts means to describe them all.
     */
    AUTO
}
