// SPDX-License-Identifier: Apache-2.0
/**
 * From a finding to a number in [0,1] with its reasons.
 *
 * <p>{@link io.skein.score.Scorer} adds points of log-odds, one term per indicator, and takes the logistic function of the sum.
 * That form was chosen because it can be explained line by line, because each line keeps its meaning whatever the others say,
 * and because it never saturates: the sum is unbounded, so a stronger finding always scores higher. The weights are data
 * ({@link io.skein.score.ScoreModel}), with a version, and are stored with what they scored.
 *
 * <p>A {@link io.skein.score.Calibration} of each model weighs its indicators by what they told on labelled data (logistic regression; with one slope for
 * all of them the line of Platt 1999: "Probabilistic outputs for support vector machines"), so that a score says how often such findings were true and findings
 * of different detectors can be compared. No direction is ever turned round: what is alike otherwise keeps its order.
 *
 * <h2>Why the shipped weights are what they are</h2>
 *
 * <p>They are judgement: in which direction an indicator speaks, how it grows into points, and what it is worth as long as no data say more. The rules
 * behind them:
 *
 * <ul>
 *   <li>A bias of -4 to -3.5 (2 to 3 %) because nearly every pattern in a bank has an innocent cause.
 *   <li>Amounts count by tenfolds above 1,000 units of the base currency: ten times the money is one more step of concern,
 *       not ten times the concern, and a small amount is worth little whatever its shape.
 *   <li>Length (transfers on a cycle or a path, customers of a ring) counts by tenfolds too: each further account is a party who would
 *       have to take part by chance, but a cycle through two accounts is often a refund.
 *   <li>The share that comes back or arrives counts most of all single indicators (2.5): money that nearly all moves on is not
 *       being used, which is what sets layering apart from trade.
 *   <li>Slowness takes points away ({@code duration}, {@code dwell}), half of them at 72 and 24 hours: innocent money rests.
 *   <li>Splitting and re-merging serves no trade purpose, but a few branches say it all: a saturating term.
 *   <li>A ring that the accounts' other payments would have closed anyway is no ring: {@code chance} takes a point away for every tenfold above
 *       one in a million.
 *   <li>What passes through a mule account leaves it at once; that says more than the other signs of {@code muleScore}, so it counts once more.
 *   <li>Money that goes round again and again, or in whole hundreds, adds a little: neither is needed for trade, both occur in it.
 *   <li>In a ring the strongest tie carries the suspicion (one document for two people), numbers of customers and identifiers add
 *       to it, and money moving among the members separates a working ring from a shared hallway.
 * </ul>
 *
 * <p>With them a small, slow match stays normal or attention, and only one that is long, large, quick and complete at once becomes high risk
 * (the tests hold examples of both).
 */
@NullMarked
package io.skein.score;

import org.jspecify.annotations.NullMarked;
