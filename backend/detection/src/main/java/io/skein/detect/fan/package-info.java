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
 * owner are one counterparty, and a collector who uses three accounts is one collector. Transfers below {@code minTransfer} and those between
 * accounts of one party are not counted. A window of length {@code span} slides over the subject's transfers; the stretches in which it holds
 * at least {@code minCounterparties} are episodes. An episode is a finding if its busiest window
 *
 * <ul>
 *   <li>comes to {@code minAmount} or more,
 *   <li>lies at least {@code minSurprise} standard deviations above what is usual for the subject in the equally long windows beside it,
 *   <li>brings for at least {@code minStrangerShare} counterparties with whom the subject has no transfer at other times, and
 *   <li>has a count which at most {@code maxPeerShare} of all parties ever reach.
 * </ul>
 *
 * <p>The key is made of the first transfer of the episode, so that an episode which goes on remains the same finding.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n + m) for n accounts and m transfers, each transfer being taken into the window at most three times; memory 8 to 160 bytes a transfer
 * and 16 to 64 an account; one thread. At most m / minCounterparties findings, and {@code maxFindings}.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Transfers are taken in the window's order; a transfer of instant t shares a window with those after t - span. Findings: most
 * counterparties first, then largest amount, then earliest.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>A shop is as busy in other weeks and does not surprise. The staff of an employer and the tenants
 * of a landlord come back.  A charity drive brings gifts below {@code
 * minTransfer}. One person who pays from many accounts is one counterparty.
 *
 * <h2>Source</h2>
 *
 * <p>FFIEC BSA/AML Examination Manual, Appendix F ("many small, incoming transfers of funds are received"; <a
 * href="https://bsaaml.ffiec.gov/manual/Appendices/07">link</a>); FATF, Professional Money Laundering, 2018 (money mule networks);
 * fan-in and fan-out as in IBM AMLSim and AMLworld (Altman et al., NeurIPS 2023 Datasets and Benchmarks). We differ in that counts are held against
 * the subject's own and its peers' usual instead of a fixed number.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>If the data are shorter than two spans nothing is usual, and every wide window is a finding; the surprise says so in its note.
 *   <li>Usual is measured after the episode as well as before, so that a scan of older data can change it; a finding is of its scan.
 *   <li>Peers are all parties of the data, not a segment.
 *   <li>A wider span or a smaller count lengthens episodes and may join two; none is lost but for {@code minSurprise} and {@code maxPeerShare}, which
 *       judge the busiest window.
 *   <li>Amounts without a rate count as large enough.
 * </ul>
 */
@NullMarked
package io.skein.detect.fan;

import org.jspecify.annotations.NullMarked;
