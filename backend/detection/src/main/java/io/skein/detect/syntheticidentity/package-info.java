// SPDX-License-Identifier: Apache-2.0
/**
 * Synthetic identities: persons put together from mixed fragments, who grow for a while, take all there is and are gone.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   ann (1990-05-01) --- DOCUMENT --- ben (1984-11-30)              one document, several persons
 *   ben --- PHONE --- cid --- PHONE --- dan                         one telephone, many documents
 *   ben:  thin history | growth | bust-out | silence to the end of the data
 * </pre>
 *
 * <p>A document contradicts itself if customers with {@code minPersons} different dates of birth show it. A telephone number or e-mail address
 * does if {@code minIdentities} strangers use it who show documents of their own and were born on different days, and who began with it (or became
 * customers, where that is not known) within {@code velocity}. Customers joined by such identifiers are a patchwork. It is a finding if at
 * least {@code minBusts} of them ended in a bust-out: their last transfers, within {@code bustSpan}, took {@code minBustShare} of the least that must have been
 * in their accounts, {@code minGrowth} times what was paid in equal spans before and at least {@code minAmount}; the oldest account was no older than {@code
 * maxHistory}; and nothing has happened for {@code silence} since.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(L u^2 + t log t) for L uses of identifiers with at most u = {@code maxUsers} users and the t transfers of customers in patchworks; memory about
 * 100 bytes a use of a dwelling and 21 a transfer of one customer.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Identifiers and customers in the order of their ids. Findings: most customers who are gone first, then most customers, then first customer. The key is
 * made of the customers and the identifiers that join them.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>A change of name: one document, one date of birth, so one person. Twins: two documents and one telephone, but one date of birth. A
 * household: joint owners and people of one dwelling are one stranger. A customer who moves to another bank leaves with a month's money, and
 * shares nothing. Companies are not looked at.
 *
 * <h2>Source</h2>
 *
 * <p>Federal Reserve System, Detecting Synthetic Identity Fraud in the U.S. Payment System, Payments Fraud Insights, October 2019 (<a
 * href="https://fedpaymentsimprovement.org/news/press-releases/federal-reserve-system-white-paper-examines-the-challenges-of-identifying-synthetic-identity-payments-fraud/">link</a>):
 * several identities with one number, address or telephone; build-up, then bust-out. Thresholds are ours.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>Persons are told by dates of birth, not by names, which are not in the window: a document with unknown dates contradicts nothing, and a forger
 *       who invents one date for all is taken for one person.
 *   <li>Without opening dates a history is as long as the data.
 *   <li>Credit is seen only where it moves through accounts; a payment after the bust-out, such as interest, hides it.
 *   <li>Balances are lower bounds, so shares are upper bounds. Amounts without a rate are in no sum, and the finding says so.
 * </ul>
 */
@NullMarked
package io.skein.detect.syntheticidentity;

import org.jspecify.annotations.NullMarked;
