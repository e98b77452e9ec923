// SPDX-License-Identifier: Apache-2.0
/**
 * Near-threshold pair: one party pays another again and again, within days, amounts close to a reporting limit.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *       --9,400--&gt;
 *   a   --9,700--&gt;   b            at least minTransfers within span, each from minShare of the limit up to just below it
 *       --9,200--&gt;
 * </pre>
 *
 * <p>Accounts are contracted to the parties who control them ({@link io.skein.detect.party.Parties}), on both sides. What one party pays to another is swept
 * alone ({@link io.skein.detect.sweep.NearThreshold}): payments at a fixed price at even distances are left out, a window of length {@code span} slides over
 * the rest of the amounts just below the limit, and a stretch in which it holds {@code minTransfers} is an episode. An episode is a finding
 * if the pair avoids the limit, that is, pays at most {@code maxAboveShare} amounts from the limit up to the inverse of {@code minShare} of it (10,000 to
 * 12,500) for each one just below, and if its busiest window lies at least {@code minSurprise} standard deviations above what is usual for the pair.
 *
 * <p>The key is made of the first transfer of the episode, so that an episode which goes on remains the same finding.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n + m) for n accounts and m transfers; memory 8 to 256 bytes a transfer and 16 to 64 an account; one thread. At most m / minTransfers findings,
 * and {@code maxFindings}.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Transfers are taken in the window's order. Findings: most transfers first, then largest sum, then earliest.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>Instalments at a fixed price, rent and wages come evenly, five days apart or more, with one amount. Two firms who settle such invoices all the
 * year do not surprise, and firms whose invoices happen to lie near the limit pay as many just above it.
 *
 * <h2>Source</h2>
 *
 * <p>People's Bank of China, order 2006/2, article 11, on suspicious transactions: the same payer and payee move funds frequently within a short time, in
 * amounts close to the standard of large transactions; its article 17 says short is ten working days at most and frequent is three times a
 * day, or daily for three days. We differ in counting the transfers of the whole window, whatever their days, and in leaving out instalments.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>There is one limit, in the base currency; other currencies are converted at the day's rate.
 *   <li>A transfer without a rate cannot be compared with the limit; the finding names its currency.
 *   <li>Only one direction counts; what goes back and forth is two pairs, and may be a cycle.
 *   <li>Who pays one price every day is found: nobody pays instalments daily.
 * </ul>
 */
@NullMarked
package io.skein.detect.nearthreshold;

import org.jspecify.annotations.NullMarked;
