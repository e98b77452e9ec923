// SPDX-License-Identifier: Apache-2.0
/**
 * Fan-in and fan-out: unusually many parties pay one, or one pays unusually many, within a short time.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   a ---.                            .---&gt; a
 *   b ---+--&gt; collector     spreader --+---&gt; b          at least minCounterparties within span
 *   c ---'                            '---&gt; c
 * </pre>
 *
 * <p>Accounts are contracted to the parties who control them ({@link io.skein.detect.party.Parties}), on both sides: ten accounts of one
 * owner are one counterparty, and a collector who uses three accounts is one collector. Counted are strangers alone: counterparties all of whose
 * transfers with the subject in that direction, however small, lie within one {@code span}. Transfers below {@code minTransfer}, those between
 * accounts of one party, and those of the subject's accounts that hold money of clients are not counted.
 *
 * <p>Fans are looked for at several scales: windows of length {@code span}, its half and so on, each over the transfers of at least {@code
 * minTransfer}, its double and so on. At each a window slides over the subject's transfers; the stretches in which it holds at least {@code
 * minCounterparties} are episodes. An episode is a finding if its busiest window
 *
 * <ul>
 *   <li>comes to {@code minAmount} or more,
 *   <li>lies at least {@code minSurprise} standard deviations above what is usual for the subject in the equally long windows beside it ({@link
 *       io.skein.detect.sweep.Baseline#deviance}), of which there are at least three unless no shorter window is looked at,
 *   <li>is made of strangers by at least {@code minStrangerShare} of the counterparties in its time,
 *   <li>has a count which at most {@code maxPeerShare} of all parties ever reach at that scale, and
 *   <li>does not pay out what twice as many strangers gave in sums below {@code minTransfer} in the span before, more than is usual.
 * </ul>
 *
 * <p>Of episodes of one party that share a transfer the one that stands out most is kept.
 *
 * <p>The key is made of the first transfer of the episode, so that an episode which goes on remains the same finding.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n + m) for n accounts and m transfers, each transfer being taken into a window at most three times for each of scales² scales; memory 8 to 256 bytes a transfer
 * and 16 to 64 an account; one thread. At most m / minCounterparties findings, and {@code maxFindings}.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Transfers are taken in the window's order; a transfer of instant t shares a window with those after t - span. Findings: most
 * counterparties first, then largest amount, then earliest. Of equally surprising episodes that share a transfer the one with most
 * counterparties is kept, then that of the smaller amount, the shorter window, the earlier one.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>A shop is as busy in other weeks and does not surprise. The staff of an employer and the tenants
 * of a landlord come back. A charity drive brings gifts below {@code
 * minTransfer}, and pays out what was given. A platform's custody account is there to be paid by strangers. One person who pays from many accounts is one counterparty.
 *
 * <h2>Source</h2>
 *
 * <p>FFIEC BSA/AML Examination Manual, Appendix F ("many small, incoming transfers of funds are received"; <a
 * href="https://bsaaml.ffiec.gov/manual/Appendices/07">link</a>); FATF, Professional Money Laundering, 2018 (money mule networks);
 * windows of several lengths held against each other as in M. Kulldorff, A spatial scan statistic, 1997;
 * fan-in and fan-out as in IBM AMLSim and AMLworld (Altman et al., NeurIPS 2023 Datasets and Benchmarks). We differ in that counts are held against
 * the subject's own and its peers' usual instead of a fixed number.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>If the data are shorter than two of the shortest windows nothing is usual, and every wide window is a finding; the surprise says so in its note.
 *   <li>Usual is measured after the episode as well as before, so that a scan of older data can change it; a finding is of its scan.
 *   <li>Peers are all parties of the data, not a segment.
 *   <li>A wider span or a smaller count lengthens episodes and may join two; none is lost but for {@code minSurprise} and {@code maxPeerShare}, which
 *       judge the busiest window.
 *   <li>Who collects by such small sums that they lie below {@code minTransfer}, or spreads a collection of that kind, is for gather-scatter.
 *   <li>Amounts without a rate count as large enough.
 * </ul>
 */
@NullMarked
package io.skein.detect.fan;

import org.jspecify.annotations.NullMarked;
