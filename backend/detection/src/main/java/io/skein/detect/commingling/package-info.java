// SPDX-License-Identifier: Apache-2.0
/**
 * Commingling: money that clients keep in custody and the platform's own money meet.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   clients --&gt; custody --&gt; own funds                     directly
 *   clients --&gt; custody --&gt; x --&gt; y --&gt; own funds         within maxHops
 *   own funds --&gt; x --&gt; custody                           the other way: a hole is filled
 * </pre>
 *
 * <p>Custody and own funds are kinds of account that the data must name; between accounts of which neither is known nothing is found. For each transfer
 * that reaches an account of the one kind its money is followed back, by the ledger and at most {@code maxHops} transfers, to accounts of
 * the other kind ({@link io.skein.detect.chain.MoneyTrails}). Arrivals of one custody account with pauses shorter than {@code span} are one matter. It is a finding
 * if it comes to {@code minAmount} and to {@code minShare} of all that the custody account received since one {@code span} before.
 *
 * <p>The key is made of the custody account, the direction and the first arrival.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n + a h / p) besides the ledger, which other detectors share, for n accounts, a arrivals, h hops and p = 0.01, the least part that is followed; memory
 * 40 to 2,048 bytes a transfer and at most 640 an account; one thread.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Inflow and outflow of one instant are never linked. Findings: largest amount first, then earliest.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>The settlement of fees is a small share of what clients bring in, from custody to own funds, month by month.
 *
 * <h2>Source</h2>
 *
 * <p>People's Bank of China and nine others, Guiding Opinions on Promoting the Sound Development of Internet Finance, 2015 (clients' funds to be kept by
 * a third party, apart from own funds); FCA Handbook, CASS 7 (client money: segregation). We differ in following money through
 * accounts in between.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>Which account is custody and which own funds is what the data say. The first payment into a new custody account from own funds, to open it,
 *       is a large share and alerts.
 *   <li>Mixing in a third account alone, which both kinds pay, is not looked at: staff who are clients would do it.
 *   <li>A share of what has no rate cannot be told and is not asked for.
 *   <li>Hubs are not followed through: above {@code hubDegree} transfers only direct transfers of a custody account are seen.
 * </ul>
 */
@NullMarked
package io.skein.detect.commingling;

import org.jspecify.annotations.NullMarked;
