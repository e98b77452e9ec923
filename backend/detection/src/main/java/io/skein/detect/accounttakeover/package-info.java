// SPDX-License-Identifier: Apache-2.0
/**
 * Account takeover: a customer's telephone, e-mail address or device changes, and soon most of the money goes to payees never paid
 * before.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   known payees ... | change of PHONE, EMAIL or DEVICE | -&gt; new payee -&gt; new payee        most of what was there
 *    minHistory      |&lt;------------- gap --------------------------------&gt;|
 * </pre>
 *
 * <p>A change is a number, address or device that a customer begins to use while another of the same sort is known from before; what more
 * than {@code maxUsers} customers use is none. A payee is new if no transfer in either direction between the customer and that party is known
 * before the change. What was there is the least balance with which the customer's accounts, taken together, are never overdrawn in the data. It is
 * a finding if payments to new payees within {@code gap} come to {@code minAmount} and to {@code minDrainedShare} of what was there before
 * the first and came in until the last of them; or if one new payee gets {@code minRepeats} of them, in sum {@code minRepeatedAmount} and {@code minPastShare}
 * times the greatest payment before the change. The finding holds all payments to new payees within the gap.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(L log L + t log t + c g) for L uses of identifiers, t transfers of customers with changes, c changes and g transfers within a gap; memory
 * about 100 bytes a use of a telephone, e-mail address or device and 21 a transfer of one customer.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Changes in the order in which they began, then of identifiers; a transfer at the instant of a change is after it. A change that lies
 * before the last payment of a finding belongs to it. Findings: greatest share first, then earliest payment, then customer. The key is made of the customer, what
 * changed first and the first payment.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>A genuine upgrade of a telephone is followed by payments to known payees, or by small ones to new ones. A change without a drain is no
 * finding. A visit to a branch uses a tablet that many use. A first device is no change.
 *
 * <h2>Source</h2>
 *
 * <p>FinCEN, Account Takeover Activity, FIN-2011-A016 (19 December 2011; <a
 * href="https://www.fincen.gov/resources/advisories/fincen-advisory-fin-2011-a016">link</a>); FinCEN, Advisory on Cybercrime and Cyber-Enabled Crime
 * Exploiting the Coronavirus Disease 2019 Pandemic, FIN-2020-A005 (30 July 2020; <a
 * href="https://www.fincen.gov/resources/advisories/fincen-advisory-fin-2020-a005">link</a>: a customer asks to change means of communication or
 * authentication and soon moves money to an account not used before). Order, gap, share and repetition are ours.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>A change without a known time is none, and of a device only the first log-in is known.
 *   <li>Who buys a house with a new telephone in hand looks alike; so does who moves savings to a new bank.
 *   <li>The balance is a lower bound, so shares are upper bounds; they are exact where the data hold a moment at which the accounts were empty.
 *   <li>Payments to accounts of the same party are never payments to a payee. Amounts without a rate are in no sum, and the finding says so.
 * </ul>
 */
@NullMarked
package io.skein.detect.accounttakeover;

import org.jspecify.annotations.NullMarked;
