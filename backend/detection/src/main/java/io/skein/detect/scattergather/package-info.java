// SPDX-License-Identifier: Apache-2.0
/**
 * Scatter-gather: one party pays several middlemen, each of whom passes nearly the same amount on to one and the same party.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *            .---&gt; m1 ---.
 *   source --+---&gt; m2 ---+--&gt; sink          at least minMiddles within span, each amount conserved within tolerance
 *            '---&gt; m3 ---'
 * </pre>
 *
 * <p>Accounts are contracted to the parties who control them ({@link io.skein.detect.party.Parties}); source, middlemen and sink are different parties. A
 * payment to the sink relays one from the source ({@link io.skein.detect.sweep.Relays}) if the middleman received it before, by {@code maxRest} at most,
 * and the two amounts differ by {@code tolerance} at most; of several the latest. Either amount may be paid in pieces: the longest runs of payments of
 * one pair within {@code pieceSpan} count by their sum, beside each payment by itself; such an amount is complete with its last piece, and both
 * completion and beginning must come in order. Relays from one source to one sink are swept by a window of
 * length {@code span} over their second legs; a stretch in which it holds {@code minMiddles} different middlemen and {@code minAmount} is an
 * episode. It is a finding if the middlemen are at least {@code minMiddleShare} of those whom the source pays meanwhile, or of those who pay the sink,
 * whoever are fewer; payments smaller than all that were relayed do not count.
 *
 * <p>The key is made of source and sink by the first relay of the episode: its two transfers.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n + sum over transfers of the inflows of their payer within maxRest), at most m hubDegree; memory 8 to 512 bytes a transfer and 16 to 64 an account;
 * one thread. A middleman with more than {@code hubDegree} transfers is none: banks and payment services pass on everybody's money. The run counts
 * the transfers that were left out for this.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Both legs of one instant are no relay. Findings: most middlemen first, then largest amount, then earliest.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>An employer pays staff who rent from one landlord: the rent is a part of the wage and not nearly all of it. A firm that pays through a bank pays through a
 * hub. Some of the staff happen to pay nearly their wages to one card issuer or lender: they are few of those whom the employer pays, and few of
 * those who pay the lender.
 *
 * <h2>Source</h2>
 *
 * <p>Scatter-gather as named by IBM AMLSim and AMLworld (Altman et al., NeurIPS 2023 Datasets and Benchmarks). We differ in that every middleman
 * must pass on about what he received, in order of time, and that parties count instead of accounts.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>A middleman who passes the amount on in parts over more than {@code pieceSpan}, or together with other money, is not seen; the layering
 *       detector follows such money.
 *   <li>Where source and sink are both as busy as an employer and a lender, a few middlemen between them are not told from chance.
 *   <li>If a source pays a middleman one amount twice, one payment to the sink may relay either; the later is taken.
 *   <li>Amounts of two currencies of which one has no rate cannot be compared and make no relay; the finding names such currencies.
 * </ul>
 */
@NullMarked
package io.skein.detect.scattergather;

import org.jspecify.annotations.NullMarked;
