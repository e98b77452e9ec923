// SPDX-License-Identifier: Apache-2.0
/**
 * Bipartite groups and stacks: most of several parties pay most of several others within a short time, and these may do the same with
 * further ones.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   a --+--&gt; x --+--&gt; p        every layer pays the next; most of all pairs deal, and they deal at no other time
 *   b --+--&gt; y --+--&gt; q
 *   c --+--&gt; z --'             two layers: bipartite; three and more: stack
 * </pre>
 *
 * <p>Accounts are contracted to the parties who control them. All transfers of at least {@code minTransfer} that one party ever
 * pays another are a dealing if they lie within {@code span} ({@link io.skein.detect.party.Dealings}); pairs that deal for longer are left out. Two payers who pay the same two payees, all within
 * {@code span}, make four dealings of one block, and so on from four to four. Payees with more than {@code maxPayers} payers within a span are hubs. A
 * block in which nobody stands on both sides is thinned: the party that deals with the smallest share of the other side goes, until at least
 * {@code minDensity} of the pairs of payers and payees that are left deal. Chance joins a block to its neighbours; those it loses so.
 *
 * <p>The layer after a block are the parties whom at least two of its payees pay, at most {@code span} after their first receipt, with the block that
 * this is part of; it belongs if it is as dense and new to the stack. Layers are a finding if there are {@code minLayers} of them and {@code
 * minPairs} dealings, if one of them pays {@code minAmount}, and if what a middle layer pays differs from what it receives by {@code tolerance} at most.
 *
 * <p>The same is done with twice the span, four times and so on up to {@code maxSpan}, as far as the data are twelve times as long: in shorter data hardly any
 * pair deals at another time. What a longer span finds is taken if it shares no transfer with what shorter ones found, or holds all of what it touches;
 * else the shorter span was the clearer look, since a longer one also brings more chance pairs.
 *
 * <p>The key is made of the first transfer. No transfer is in two findings.
 *
 * <h2>Cost</h2>
 *
 * <p>For each span time O(n + m log m + w + b^2) for n accounts, m transfers, w pairs of dealings with one payee within a span, of which there are at most m * maxPayers,
 * and b parties of the largest block;
 * memory 8 to 1,024 bytes a transfer and 17 to 256 an account; one thread. At most m / minPairs findings, and {@code maxFindings}.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Dealings are numbered by their first transfers, blocks by their first dealings, and stacks grow from the earliest block. Findings: most
 * layers first, then most pairs, then earliest.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>A supplier network is repeated: its pairs deal for longer than the span. Visitors who pay the same shops meet at hubs. Friends who share
 * bills pay each other both ways.
 *
 * <h2>Source</h2>
 *
 * <p>Bipartite and stack as named by IBM AMLSim and AMLworld (Altman et al., Realistic Synthetic Financial Transactions for Anti-Money Laundering
 * Models, NeurIPS 2023 Datasets and Benchmarks; <a href="https://arxiv.org/abs/2306.16424">link</a>). We differ in asking that pairs deal at no other
 * time. Four-cycles as the seed of dense two-sided groups: Sariyuce and Pinar, Peeling Bipartite Networks for Dense Subgraph Discovery, WSDM 2018.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>In data shorter than two spans most pairs look new, suppliers too.
 *   <li>A layer of a single party is none: that is gathering and scattering.
 *   <li>Loosening {@code span}, {@code minDensity}, {@code minTransfer} or {@code maxPayers} can join two findings.
 *   <li>Of two dense groups that share a sparse middle, thinning may keep only one.
 *   <li>A stack whose first layers are sparse is found from its first dense block on.
 * </ul>
 */
@NullMarked
package io.skein.detect.stack;

import org.jspecify.annotations.NullMarked;
