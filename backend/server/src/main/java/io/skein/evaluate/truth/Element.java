// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.truth;

/** What a pattern is made of, and therefore what coverage counts. */
public enum Element {
    TRANSFERS,
    CUSTOMERS,
    ACCOUNTS
}
