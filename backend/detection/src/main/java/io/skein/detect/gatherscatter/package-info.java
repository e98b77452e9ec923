// SPDX-License-Identifier: Apache-2.0
/**
 * Gather-scatter: many pay one party, and it soon pays about as much to many.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   a ---.             .---&gt; x
 *   b ---+--&gt; turner --+---&gt; y          minCounterparties or more on either side, within span before and span after one instant
 *   c ---'             '---&gt; z
 * </pre>
 *
 * <p>Accounts are contracted to the parties who control them ({@link io.skein.detect.party.Parties}), on all sides. Transfers below {@code minTransfer} are not
 * counted. A fan-in is followed by a fan-out ({@link io.skein.detect.sweep.HandOver}) where there is an instant such that, within {@code span} up to it
 * and {@code span} after it,
 *
 * <ul>
 *   <li>at least {@code minCounterparties} different parties pay in, and as many are paid,
 *   <li>what comes in is {@code minAmount} or more, and
 *   <li>what goes out differs from it by {@code tolerance} at most.
 * </ul>
 *
 * <p>Instants that share a transfer are one episode. An episode is a finding if, at its best instant, both counts lie {@code minSurprise} standard
 * deviations above what is usual for the subject in equally long windows, and at least {@code minStrangerShare} of the counterparties have
 * no transfer with it on that side at other times.
 *
 * <p>The key is made of the first inflow of the episode.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n + m) for n accounts and m transfers, each transfer being taken into a window at most four times; memory 8 to 512 bytes a transfer and
 * 16 to 64 an account; one thread. No transfer is on the same side of two findings, so there are at most m / minCounterparties, and {@code maxFindings}.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Outflows of the instant itself do not count as after it. Findings: most counterparties first, then largest amount, then earliest.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>A wholesaler collects from shops and pays suppliers all the year: neither side surprises, and both come back. Who collects for a gift pays
 * one shop.
 *
 * <h2>Source</h2>
 *
 * <p>Gather-scatter as named by IBM AMLSim and AMLworld (Altman et al., NeurIPS 2023 Datasets and Benchmarks); People's Bank of China, order 2006/2, article
 * 11 (funds transferred in dispersedly and out collectively or the other way round within a short time). We differ in asking for
 * like amounts, and for counts that surprise against the subject's own usual.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>What the subject receives and pays besides, within the windows, counts too, and can hide that amounts agree.
 *   <li>If the data are shorter than two spans nothing is usual, and every hand-over is a finding; the surprise says so in its note.
 *   <li>If a currency has no rate the amounts are not compared; the finding says so.
 * </ul>
 */
@NullMarked
package io.skein.detect.gatherscatter;

import org.jspecify.annotations.NullMarked;
