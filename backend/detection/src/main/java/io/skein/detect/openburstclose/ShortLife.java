// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.openburstclose;

/**
 * An account that was opened and soon closed.
 *
 * @param account the account
 * @param lifeMillis from opening to closing
 * @param inflows what others paid in, in time order; not empty
 * @param transfers all that others had to do with it, in time order
 */
record ShortLife(int account, long lifeMillis, int[] inflows, int[] transfers) {

    int last() {
        return transfers[transfers.length - 1];
    }
}
