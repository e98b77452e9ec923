// SPDX-License-Identifier: Apache-2.0
/**
 * Dormant reactivation: an account in which nothing happened for months suddenly moves far more than ever before.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   flow      | .  :  .                                  ##
 *             | :  :  :                                 ####       more than minGrowth times the greatest of earlier
 *   of account|_:__:__:_________________________________####__
 *              history      nothing for minIdle         span
 * </pre>
 *
 * <p>Transfers of an account count both ways, without those to itself and those below {@code minTransfer}. Where {@code minIdle} or more lies
 * between two of them, a new stretch of activity begins. A stretch with another before it is a finding if what moves in its first {@code span} comes
 * in {@code minTransfers} transfers to {@code minAmount} and to {@code minGrowth} times the greatest flow in any window of that length before the pause.
 *
 * <p>Before its first transfer an account is idle since it was opened. Of one that was opened before the data begin they must show {@code minQuiet} of that
 * time, or {@code minIdle} if that is less: what happened before them nobody knows. The first stretch is held against {@code minAmount} in place of a flow of
 * earlier, so it must come to {@code minGrowth} times {@code minAmount}. An account whose opening date is not known counts as new, and so does a loan
 * account, which is idle until the loan is drawn.
 *
 * <p>The key is made of the account and the transfer that woke it.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n + m) for n accounts and m transfers; memory at most 256 bytes a transfer and 320 an account while it runs, most of it for one
 * account at a time; one thread. At most one finding for each pause.
 *
 * <h2>Order and ties</h2>
 *
 * <p>A transfer between two accounts that both wake is a finding of each. Findings: largest flow first, then earliest.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>A yearly bonus is as great as last year's, and the first that the data show comes and goes in two transfers. A holiday account moves the same every summer. Interest and fees are below {@code minTransfer}.
 *
 * <h2>Source</h2>
 *
 * <p>People's Bank of China, list of suspicious transactions of 2006 (an account long unused is suddenly used, 长期闲置的账户原因不明地突然启用, and
 * soon moves large sums); FFIEC BSA/AML Examination Manual, Appendix F (<a
 * href="https://bsaaml.ffiec.gov/manual/Appendices/07">link</a>). We differ in that the account's own greatest flow is the measure.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>History is what the window holds: the first yearly bonus in the data has nothing to be held against.
 *   <li>Data that begin less than {@code minQuiet} before the first transfer of an account show no dormancy, however old it is. An account that is
 *       used twice a year and is quiet for that long at their beginning counts as idle since its opening; the finding says that only the end was seen.
 *   <li>Savings that are put aside for the first time after long look the same; that the money leaves again ({@code outShare}) tells them apart.
 *   <li>Flows without a rate count as unusual, and the amount says which currencies had none.
 *   <li>A longer {@code minIdle} joins stretches and can so only lose findings; a longer {@code span} also raises the flows of earlier.
 * </ul>
 */
@NullMarked
package io.skein.detect.dormant;

import org.jspecify.annotations.NullMarked;
