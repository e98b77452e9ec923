// SPDX-License-Identifier: Apache-2.0
/**
 * Pass-through accounts: nearly all that comes in goes out again within days, repeatedly, and the balance returns to where it was.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   p1 --2,000--.                 .--1,950--&gt; q1
 *   p2 --1,500--+--&gt; account --+--1,460--&gt; q2        at least minPasses within span
 *   p3 --2,500--'                 '--2,450--&gt; q1
 * </pre>
 *
 * <p>An inflow <em>passes</em> if at least {@code minPassedShare} of it goes on to another party within {@code maxDwell}, in at most {@code
 * maxBranches} outflows, of each of which it pays at least {@code minFedShare}: it leaves as the sum it came as. Which inflow paid for which outflow is told by
 * {@link io.skein.detect.money.FlowLedger}. Money from and to accounts of the same controller passes nothing on. A window of length {@code
 * span} slides over the passes of an account; the stretches in which it holds at least {@code minPasses} from at least {@code minPayers}
 * different parties are episodes. An episode is a finding if its passes come to {@code minAmount} and if, of all that came in from its first
 * inflow to its last outflow, at most {@code maxKeptShare} more or less went out: the balance is back where it was. What the balance was is
 * not known, only how it moved. And the passes must be at least {@code minInflowShare} of all that others paid into the account in the data: in much
 * business some sums happen to leave as they came. Inflows below {@code minTransfer} pass nothing.
 *
 * <p>The key is made of the account and the first pass of the episode, so that an episode which goes on remains the same finding.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n + m log m) for n accounts and m transfers, besides the ledger, which other detectors share; memory 40 to 640 bytes a
 * transfer and 8 to 320 an account; one thread. At most m / minPasses findings, and {@code maxFindings}.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Inflow and outflow of one instant are never linked. Findings: most passes first, then largest amount, then earliest.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>Who pays monthly bills spreads one income over many outflows, once a month, and it has one payer. A firm's suppliers are paid by many
 * inflows and by what lay there. A treasury moves money among own accounts. A payment institution is a hub.
 *
 * <h2>Source</h2>
 *
 * <p>FFIEC BSA/AML Examination Manual, Appendix F ("funds transfer activity is unexplained, repetitive"; <a
 * href="https://bsaaml.ffiec.gov/manual/Appendices/07">link</a>); People's Bank of China, list of suspicious transactions of 2006 (funds gathered
 * and moved on within a short time, 短期内资金分散转入、集中转出); FATF, Professional Money Laundering, 2018. We differ in following amounts exactly.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>Seen account by account: who lets money in at one account and out at another is found by following it (layering), not here.
 *   <li>An agent who forwards what customers pay, at once and one by one, looks the same: his licence tells him apart, not the flow.
 *   <li>Several inflows that leave as one sum are gathered, not passed: other detectors find that.
 *   <li>Where a currency has no rate, the balance is not compared.
 * </ul>
 */
@NullMarked
package io.skein.detect.passthrough;

import org.jspecify.annotations.NullMarked;
