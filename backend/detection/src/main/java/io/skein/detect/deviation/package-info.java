// SPDX-License-Identifier: Apache-2.0
/**
 * Behaviour deviation: a party suddenly receives or pays unlike its own past and unlike its peers.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   volume, frequency,    |                      #
 *   fluctuation or        | . : . . : . . :      #     minMeasures of the five at once, each
 *   concentration         |_:_:_:_:_:_:_:_:______#__   minDeviation above the own past and minPeerDeviation above the peers
 *   of a party, by week     minHistory windows
 * </pre>
 *
 * <p>Accounts are contracted to the parties who control them. {@link io.skein.detect.behaviour} says how the four are measured and what is usual. A
 * window is a finding, for what came in or for what went out, if it comes to {@code minAmount}, lies {@code minHistory} whole windows or more after
 * the party's first transfer, and at least {@code minMeasures} deviate: volume, frequency, fluctuation and concentration (Herfindahl index) if they lie {@code minDeviation}
 * spreads above the median of the earlier windows, are {@code minGrowth} times (volume, frequency) or at least (the others) the greatest of these, and lie {@code
 * minPeerDeviation} spreads above the median of the parties active in the same window and direction, if there are {@code minPeers};
 * and strangers ({@link io.skein.detect.deviation.Strangers}: parties with whom there was no transfer in either direction before the window) if they are at least {@code
 * minStrangers}, make {@code minStrangerShare} of the volume and {@code minGrowth} times that of strangers in any earlier window, none with more than {@code
 * maxSingleShare} of it in one transfer.
 *
 * <p>The key is made of the direction and the first transfer of the window, so that a window that fills remains the same finding.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(m w) for m transfers, w being the windows in which a party is active; memory 8 to 2,000 bytes a transfer for what is
 * usual among peers; one thread. At most one finding for each party, direction and window.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Findings: most measures first, then largest volume, then earliest, what came in before what went out.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>A season that has come before is as great as last time. What everyone does before a holiday does not lie above the peers. A weekday's business is
 * compared with whole weeks. One purchase among daily payments raises all but the frequency, but makes more than {@code maxSingleShare} of the week.
 *
 * <h2>Source</h2>
 *
 * <p>FFIEC BSA/AML Examination Manual, Appendix F (activity inconsistent with the customer's business or history; <a
 * href="https://bsaaml.ffiec.gov/manual/Appendices/07">link</a>); Bolton and Hand, Unsupervised Profiling Methods for Fraud Detection, 2001 (peer group
 * analysis). We differ in that medians stand for means and that the greatest of the past must be exceeded as well.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>Peers are of one kind and segment as the bank says; where it says nothing, all parties are peers.
 *   <li>The first season in the data deviates.
 *   <li>Windows begin where the calendar says, so a burst over midnight of a Sunday is halved.
 *   <li>Amounts without a rate count for frequency only, and the amount names their currencies.
 *   <li>A longer {@code window} is another measure, neither looser nor tighter.
 * </ul>
 */
@NullMarked
package io.skein.detect.deviation;

import org.jspecify.annotations.NullMarked;
