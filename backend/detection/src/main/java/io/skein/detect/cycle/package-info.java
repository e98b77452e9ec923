// SPDX-License-Identifier: Apache-2.0
/**
 * Cycles: money that comes back to where it started.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   a -t1-> b -t2-> c ... -tk-> a      t1 &lt; t2 &lt; ... &lt; tk,  tk - t1 &lt;= maxSpan,  no account twice,  minHops &lt;= k &lt;= maxHops
 * </pre>
 *
 * <p>Each leg leaves strictly later than the one before has arrived: two transfers of one instant are never two legs of one
 * cycle, since nobody can tell which came first. Every leg carries from {@code minReturnedShare} of the first leg to its inverse, at most
 * {@code maxGrowth} more than the one before brought, and the last one brings at least {@code minReturnedShare} back. A leg is a
 * transfer or, compared by its sum, what one account pays another in several transfers of one currency within {@code pieceSpan} ({@link
 * io.skein.detect.money.Legs}); it has arrived with its last piece, and legs in pieces also begin in order. One finding is one ring of accounts, written from its smallest
 * account on; all cycles over the same ring, whatever leg they begin with, are its evidence.
 *
 * <h2>Parameters that matter</h2>
 *
 * <p>{@code minHops} 3: two-transfer cycles are the ordinary there-and-back of any economy, and in the data sets we measured on
 * outnumber all longer cycles by ten to several hundred. {@code minReturnedShare} 0.7: without it chance decides, since in a
 * dense graph every account reaches every other within some weeks; layers of real round trips keep a few per cent each.
 * {@code maxSpan} 14 days, {@code maxGap} 7 days: money that rests longer is no longer distinguishable from income. {@code
 * minAmount} 1,000 of the base currency. {@code hubDegree} 1,000 transfers in the window. All are judgements to be reviewed on
 * the user's own data, not values of a regulator.
 *
 * <p>{@code maxChance} 0.001: firms that trade with each other close circles of like amounts without anybody passing anything on. So each payer on
 * the way is held to its own other payments: if it makes n of such an amount in the window, one falls within the time d that passed since the leg before
 * with likelihood 1 - exp(-n d / window); the product over the legs after the first is the chance of the cycle. On the generated banks true
 * cycles lie below 0.0005 and circles of trade above 0.001, with few exceptions. {@code minParties} 3: two parties only make a there-and-back.
 *
 * <h2>Cost</h2>
 *
 * <p>With n accounts and m transfers: O(m log m) to lay the window out, then for each first leg the smaller of two neighbourhoods
 * (forward from its beneficiary, backward from its originator) inside the span, then the partial paths that the labels and the
 * amounts leave over. The number of cycles itself can be exponential in k; the limit on work ends such a run, and says so.
 * Memory: 48 to 64 bytes a transfer, 25 an account and thread, besides the window. See {@code docs/performance.md}.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Findings come by amount that went round, greatest first, then returned share, then account ids. Nothing depends on the number of
 * threads, the order of the data or the ids' internal numbers.
 *
 * <h2>Errors</h2>
 *
 * <p>{@link java.lang.IllegalArgumentException} for a parameter out of its range; {@link io.skein.exec.CancelledException}
 * within 10,000 steps of a request to stop.
 *
 * <h2>Source</h2>
 *
 * <p>Typology: FFIEC BSA/AML Examination Manual, Appendix F ("funds transfers ... round trip"); IBM AMLSim and AMLworld (Altman et
 * al., <a href="https://arxiv.org/abs/2306.16424">NeurIPS 2023</a>), shape "cycle". Enumeration of temporal cycles: Kumar and
 * Calders, <a href="https://doi.org/10.14778/3236187.3236197">2SCENT</a>, VLDB 2018; Blanusa, Ienne and Atasu, <a
 * href="https://doi.org/10.1145/3490148.3538585">Scalable fine-grained parallel cycle enumeration</a>, SPAA 2022. Ours differs: no
 * summaries are kept between first legs; labels grow from both ends and the smaller side prunes the other.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>Parallel transfers are legs of their own, beside their sum: three transfers a to b in a ring make three cycles, still one finding. The
 *       counts {@code cycles.length} are of cycles of single transfers; cycles with a sum are counted apart.
 *   <li>Of the transfers of one pair only the longest runs within {@code pieceSpan} are summed up, so an unrelated payment of the pair on the same
 *       day goes into the sum.
 *   <li>The window is taken as the time in which payments could be made; a scan of a window that is longer than the data finds chance smaller.
 *   <li>Self-transfers are never part of a cycle.
 *   <li>Amounts are compared in one currency where both legs have the same, else in the base currency at the rate of their days.
 *       Where there is no rate they are not compared: the cycle stays, and its finding has no {@code amount} or {@code
 *       returnedShare}.
 *   <li>A round trip that splits its money on the way and joins it again is not a simple cycle of like amounts; the layering
 *       detector follows such flows.
 *   <li>Times are UTC instants; data with day resolution ties all transfers of a day, and a ring completed within one day is
 *       invisible in it.
 * </ul>
 */
@NullMarked
package io.skein.detect.cycle;

import org.jspecify.annotations.NullMarked;
