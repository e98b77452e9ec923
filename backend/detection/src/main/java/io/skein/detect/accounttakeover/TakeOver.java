// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accounttakeover;

import java.util.List;

/**
 * An account that was drained to new payees soon after its holder's telephone, e-mail address or device changed.
 *
 * @param customerId whose
 * @param changes what is new, in the order in which it began
 * @param payments to payees that were new after the first change, in the window's order
 * @param payees how many these are
 * @param repeats how many payments one of them got at most
 * @param drainedShare share of what was there, and came in until the last payment, that they took
 */
record TakeOver(
        String customerId, List<Change> changes, int[] payments, int payees, int repeats, double drainedShare) {}
