// SPDX-License-Identifier: Apache-2.0
/**
 * Mule score: an account that bears the signs of a money mule's, each of which alone means little.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   stranger --&gt;.
 *   stranger --&gt;+ account --&gt; boss        within span; at least minSenders
 *   stranger --&gt;'   new? device shared? owner young or old?
 * </pre>
 *
 * <p>Where at least {@code minSenders} parties pay into an account within {@code span}, and {@code minAmount} or more, five signs are measured from 0 to 1:
 *
 * <ul>
 *   <li>newness: 1 on the day it was opened, 0 at {@code maxAge}, by {@link io.skein.window.Profiles};
 *   <li>strangers: share of the senders who had not paid in before in the window and do not belong with the owner ({@link io.skein.detect.party.Strangers}: joint
 *       accounts, one controller, one dwelling);
 *   <li>exit: share of the money that went on to others within {@code maxDwell} ({@link io.skein.detect.money.FlowLedger});
 *   <li>device: 1 if an owner uses a device that a stranger uses too;
 *   <li>age: 1 if an owner is below {@code youngBelow} or from {@code oldFrom} years on.
 * </ul>
 *
 * <p>The score is their mean by weights; what is not known counts 0. From {@code minScore} on it is a finding. Accounts of organisations are not looked at: their
 * money passes for a living ({@code pass-through} and {@code fan-in} look at them). The key is made of the account and the first inflow.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n + m log m) for n accounts and m transfers, besides the ledger, which other detectors share, and the square of the users of each device, at most
 * {@code maxUsers}; memory 40 to 2,048 bytes a transfer and 16 to 2,048 an account; one thread.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Findings: highest score first, then most senders, then earliest inflow.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>A student whose new account the family feeds: parents and grandparents of one dwelling or joint accounts are no strangers. Money for a
 * present or a trip that one collects from friends and pays at once: an account of some age.
 *
 * <h2>Source</h2>
 *
 * <p>FinCEN, Advisory on imposter scams and money mule schemes, FIN-2020-A003 (new accounts, unrelated senders, rapid exit); FFIEC BSA/AML Examination
 * Manual, Appendix F (<a href="https://bsaaml.ffiec.gov/manual/Appendices/07">link</a>). The weights are ours, set by hand.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>Without opening dates the usual threshold is reached only with all the other signs.
 *   <li>Senders at other banks are strangers: nobody knows who they are. So is family who lives elsewhere.
 *   <li>Where a currency has no rate, shares are by count instead of amount.
 * </ul>
 */
@NullMarked
package io.skein.detect.mulescore;

import org.jspecify.annotations.NullMarked;
