// SPDX-License-Identifier: Apache-2.0
/**
 * What is usual: volume, frequency, fluctuation and concentration of what a subject receives and pays, window by window, against its own
 * past and its peers. One mechanism for all who ask; {@code docs/indicators.md} has the definitions for readers.
 *
 * <h2>Definitions</h2>
 *
 * <p>A subject is an account, or a party with all accounts it controls; its transfers are those with others. Time is cut into windows of one length,
 * the same for all subjects: [Monday 1970-01-05 + k length, + (k + 1) length) in UTC, so that weeks begin on Mondays. In each window and direction, with
 * amounts a_1 .. a_n in major units of the base currency as paid, and s_1 .. s_m their sums by counterparty (a party):
 *
 * <ul>
 *   <li>volume: a_1 + ... + a_n, in major units of the base currency;
 *   <li>frequency: the number of transfers, those without a rate included;
 *   <li>fluctuation: the standard deviation of the amounts (of the n, not n - 1) divided by their mean, without unit; from 3 amounts on;
 *   <li>largest share: the greatest s_j divided by the volume, in [0,1]; from 3 amounts on;
 *   <li>Herfindahl index: the sum of the squares of all s_j divided by the volume, in [1/m,1]; from 3 amounts on.
 * </ul>
 *
 * <p>What is usual is the median M of a measure and its spread, the median distance from M times 1.4826 (which for a normal distribution is its
 * standard deviation), but no less than a least spread of the measure. The deviation of a value is its distance from M in spreads. Own past: the
 * subject's earlier windows since its first transfer that lie wholly in the data, empty ones being zero for volume and frequency and nothing for
 * the others. Peers: all subjects of the
 * group ({@link io.skein.detect.behaviour.PeerGroups}) that are active in the same window and direction.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(m log m) for m transfers; memory 16 bytes a measure for each window in which a subject is active, while peers are computed.
 *
 * <h2>Source</h2>
 *
 * <p>Median and median absolute deviation: Hampel, The Influence Curve and its Role in Robust Estimation, JASA 69, 1974. Peer groups: Bolton and Hand,
 * Unsupervised Profiling Methods for Fraud Detection, 2001.
 */
@NullMarked
package io.skein.detect.behaviour;

import org.jspecify.annotations.NullMarked;
