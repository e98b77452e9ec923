// SPDX-License-Identifier: Apache-2.0
/**
 * Channel hopping: a sum moves on from party to party and changes its form on the way, from cash to bank money to a wallet to digital
 * currency, so that no single institution sees its path.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   cash desk --CASH--&gt; a --WIRE--&gt; b --THIRD_PARTY--&gt; c --DIGITAL_CURRENCY--&gt; d      4 kinds, 3 changes
 * </pre>
 *
 * <p>Money is followed by {@link io.skein.detect.chain.ChainForest}, as for layering chains: each account passes most of what came in on
 * within {@code maxDwell}, and no pooled payment continues a chain. Along the path to every transfer two things are counted: how many <em>kinds</em> of
 * channel it has seen, and how often the kind <em>changed</em>. Clearing, wire, booking, cheque and reinvestment are one kind, money in a bank; card,
 * cash, payment institution, mobile money and digital currency are one each; a transfer of unknown channel counts as none and changes nothing.
 * A transfer is <em>far</em> if its path has {@code minHops} transfers between different controllers, {@code minChannels} kinds and {@code
 * minChanges} changes. A chain is a finding if it has a far transfer, if {@code minCarriedShare} of the source's money gets to far transfers, and if
 * {@code minAmount} leaves the source. Moves between own accounts, such as topping up one's own wallet, change the channel but are no hop.
 *
 * <p>Besides, whole sums are followed where the ledger mixes them with an account's other life, see {@link io.skein.detect.channelhopping.WholeSums}:
 * what leaves nearly whole, to one payee, by another kind of channel, {@code minWholeShare} of it at least and in at most {@code maxParts} transfers. Their path is a
 * chain under the same conditions; each sum is a hop. Of two chains that share a transfer the one with more transfers is a finding, of equal ones
 * the ledger's.
 *
 * <p>The key is made of the source's account and the source transfer, so that a chain which grows downstream remains the same finding.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n + m k) for n accounts, m transfers and k = {@code maxHops} for the chains, which layering shares where its parameters are the same, and O(m)
 * beside; for whole sums each sum's outflows within the dwell time, in an account at most the square of {@code hubDegree} times {@code maxParts}; memory 54 to 330
 * bytes a transfer. At most m / minHops findings, and {@code maxFindings}.
 *
 * <h2>Order and ties</h2>
 *
 * <p>As for chains: one pass in the order of the window. Where two far transfers have seen as many kinds the one with more changes is shown, then the
 * earlier. Findings: most kinds first, then most changes, then largest amount, then earliest.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>An on-line shopper is paid by transfer, fills a wallet by card and pays a shop from it: three kinds, but two hops, as the wallet is the shopper's own;
 * and the shop's next payment is fed by many customers. Bank customers who use clearing, wire and cheque by turns use one kind.
 *
 * <h2>Source</h2>
 *
 * <p>FATF, Virtual Assets Red Flag Indicators of Money Laundering and Terrorist Financing, 2020 (<a
 * href="https://www.fatf-gafi.org/en/publications/Methodsandtrends/Virtual-assets-red-flag-indicators.html">link</a>); FATF, Money Laundering Using New
 * Payment Methods, 2010. We differ in following the amounts by accounting instead of looking at one customer's use of products.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>Only channels that the data name are told apart. Where a wallet's account is unknown the path ends at the institution's own account, a hub.
 *   <li>Cash is followed only where its deposit is a transfer from an account, such as a cash desk's; what is paid out in cash ends the chain.
 *   <li>At a join the path follows the larger feeder, and with it that feeder's channels.
 *   <li>All that limits layering chains limits these.
 * </ul>
 */
@NullMarked
package io.skein.detect.channelhopping;

import org.jspecify.annotations.NullMarked;
