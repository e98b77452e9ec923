// SPDX-License-Identifier: Apache-2.0
/**
 * Layering chains: a sum moves through the accounts of several parties in a row, each of which soon passes most of it on.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   source --10,000--&gt; a --9,700--&gt; b --9,500--&gt; c                3 hops
 *
 *                    .--4,000--&gt; x --3,900--.
 *   source --10,000--&gt; a                     z --9,400--&gt; end      4 hops, split and joined
 *                    '--5,800--&gt; y --5,600--'
 * </pre>
 *
 * <p>An inflow <em>forwards</em> if between {@code minForwardedShare} and {@code maxForwardedShare} of it leaves its account within
 * {@code maxDwell}, spread over at most {@code maxBranches} outflows. Which inflow pays for which outflow is told by {@link
 * io.skein.detect.money.FlowLedger}: by {@code flowPolicy}, last in first out unless said otherwise, among what came in within the dwell time,
 * exact in minor units, across currencies only where both have a rate. A transfer <em>continues</em> a chain if more than {@code minFedShare} of it comes from forwarding transfers of that chain and its
 * beneficiary controls no earlier account of its path. A transfer that nothing continues into is a <em>source</em>; sources that leave one
 * account within the dwell time of the first of them count as one if their money meets again. A chain is a source with all that continues
 * it; it is reported if its longest path has {@code minHops} transfers between different controllers, if at least {@code minCarriedShare}
 * of the source's money goes that far, if a chain of no more hops conserves at least {@code minConservedShare}, and if the source pays {@code minAmount} or more.
 * Moves between accounts of one party are followed but do not count as hops.
 *
 * <p>Since {@code minFedShare} is at least one half, a transfer belongs to one chain: no chain is reported within another, and none
 * overlap. The key is made of the source's account and the source transfer, so that a chain which grows downstream remains the
 * same finding.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n + m k) for n accounts, m transfers and k = {@code maxHops} (the walk that looks for a returning controller), memory 54 to
 * 320 bytes a transfer; a single thread, as it takes about a second for a million transfers. The output is bounded by m / minHops chains,
 * and by {@code maxFindings}.
 *
 * <h2>Order and ties</h2>
 *
 * <p>One pass in the order of the window. An outflow spends only what came in strictly before it, so that same-instant transfers in data of
 * day resolution are not chained; inflows of one instant are spent in the order of the window. Findings: most hops first, then
 * largest amount, then earliest.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>A payroll agent spreads one inflow over more than {@code maxBranches} outflows. A marketplace or utility pays from many inflows, so no chain
 * feeds most of its payment. Escrow rests longer than the dwell time. One who pays bills after payday forwards too small a share, to hubs.
 *
 * <h2>Source</h2>
 *
 * <p>FFIEC BSA/AML Examination Manual, Appendix F (funds transfers: "many small, incoming transfers ... almost immediately, all or most of
 * the transfers are wired out"; <a href="https://bsaaml.ffiec.gov/manual/Appendices/07">link</a>); the three stages of laundering as in the FATF's definition. We
 * differ from path-finding by amounts alone in that money is followed by accounting, not by likeness of amounts.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>Every flow policy is a convention: an account with much other income within the dwell time hides a chain. Last in first out hides fewest,
 *       and within one currency a longer dwell time then only adds links; by the other policies it can hide a chain better.
 *   <li>A proportional outflow draws on everything that lies in the account, so that there may be as many links as pairs of inflow and
 *       outflow within the dwell time; the memory above is that of the other two.
 *   <li>Loosening any other parameter loses no money, but can join a chain to one upstream, whose key it then has, or let two chains meet of which
 *       neither feeds enough.
 *   <li>Where several sources feed a transfer and none feeds {@code minFedShare} of it, the chain begins anew there: gathering is another
 *       typology's business.
 *   <li>At a join the path follows the larger feeder; the hop count is the longest of these paths.
 *   <li>Hubs are not followed through; the finding says where one stopped it.
 *   <li>Parallel transfers are separate transfers; transfers from an account to itself are left out.
 * </ul>
 */
@NullMarked
package io.skein.detect.layering;

import org.jspecify.annotations.NullMarked;
