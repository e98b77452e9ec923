// SPDX-License-Identifier: Apache-2.0
/**
 * Exposure, proximity: money of a party on a watch-list reached another party, or another party's money reached it, directly or through a
 * few others, in the order of time.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   listed -&gt; middle -&gt; exposed        the exposed party received
 *   exposed -&gt; middle -&gt; listed        the exposed party paid
 *            at most maxHops transfers between parties, each later than the one before
 * </pre>
 *
 * <p>Which parties are listed says {@link io.skein.detect.listed.ListedParty}: identifiers match, names never do. All that a listed party
 * pays while it is listed is tainted, and {@link io.skein.detect.money.Taint} follows it through the ledger: an outflow is tainted
 * by so much as the inflows that paid for it were. The traced amounts of a party, each weighed by {@code decay} for every hop after
 * the first, must come to {@code minExposure} and the amounts themselves to {@code minShare} of all that the party received from others in
 * the window. The other way round in the same manner.
 *
 * <p>One finding for each listed party, exposed party and direction; the key is made of these, so that it stays the same while the
 * exposure grows. The evidence lists every transfer on the ways between and the entries with the version of their list.
 *
 * <h2>Cost</h2>
 *
 * <p>Nothing if no list matches. Else the ledger, and for each listed party time in O(l log t) for the l links and t transfers within
 * {@code maxHops}; memory 12 bytes and some for each of these transfers and hops; one thread.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Inflow and outflow of one instant are never linked. Findings: greatest weighed amount first, then fewest hops, then earliest.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>Everybody's money goes through a utility, a payment institution, a tax office: accounts with more than {@code hubDegree} transfers are
 * neither followed through nor called exposed. Small sums sent unasked stay below {@code minExposure}.
 *
 * <h2>Source</h2>
 *
 * <p>M. Moeser, R. Boehme, D. Breuker, Towards Risk Scoring of Bitcoin Transactions, Financial Cryptography workshops 2014 (poison and
 * haircut); R. Anderson, I. Shumailov, M. Ahmed, Making Bitcoin Legal, Security Protocols Workshop 2018 (first in first out, after
 * Clayton's case). We differ in following only for a dwell time, in whole minor units, and between parties instead of accounts.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>Money that rests longer than {@code maxDwell}, or enters a hub, is no longer followed.
 *   <li>Accounts at other banks are seen in part only: what they passed on among themselves is not.
 *   <li>Amounts without a rate are followed within their currency; a finding with such is kept whatever its amount, and says so.
 *   <li>A listed party's own moves among its accounts are not reported, nor is the match itself without a transfer to or from others.
 * </ul>
 */
@NullMarked
package io.skein.detect.exposure;

import org.jspecify.annotations.NullMarked;
