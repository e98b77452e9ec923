// SPDX-License-Identifier: Apache-2.0
/**
 * Features: what the engine can say of one transfer in numbers, for a model that learns from dispositions.
 *
 * <h2>Groups</h2>
 *
 * <ul>
 *   <li>{@code RAW}: the columns of the transfer.
 *   <li>{@code WINDOW}: counts, sums, different counterparties and pauses at each of its two accounts, in the last hour, day and
 *       seven days. No other account's transfers are looked at.
 *   <li>{@code GRAPH}: what lies between and beyond the two accounts: the pair's history, money that came in and was paid on,
 *       neighbours' fans, shared neighbours, scatter-gather, cycles.
 * </ul>
 *
 * <h2>Only what was known</h2>
 *
 * <p>Every feature of a transfer at instant t is made of transfers not later than t + delay, and of none other; the delay is part of the schema, and
 * zero unless someone chooses to score later in order to see more of a pattern. Transfers of one instant are known to each other, since nobody can tell
 * which came first. A property test adds later transfers and finds every feature unchanged. All features but those of the money
 * followed ({@code flow.*}) look back seven days and no further, so that two windows which both hold those seven days say the
 * same.
 *
 * <h2>Cost</h2>
 *
 * <p>Each transfer looks at no more than {@value io.skein.feature.Side#MOST_COUNTED} transfers an account and direction to count counterparties and at the
 * {@value io.skein.feature.Side#MOST_FOLLOWED} latest of an account to go further, so time is linear in the transfers asked for; memory is 16 bytes a transfer
 * for sums, and what {@link io.skein.detect.money.FlowLedger} takes. {@code docs/model.md} has measured speed.
 *
 * <h2>Source</h2>
 *
 * <p>The idea, and cycles and scatter-gather as features of a transfer: Blanusa et al., <a href="https://arxiv.org/abs/2402.08593">Graph Feature
 * Preprocessor: Real-time Subgraph-based Feature Extraction for Financial Crime Detection</a>, ICAIF 2024. Ours differs: patterns follow
 * time, money is followed from inflow to outflow, and neighbours are cut at the latest few instead of left out.
 */
@NullMarked
package io.skein.feature;

import org.jspecify.annotations.NullMarked;
