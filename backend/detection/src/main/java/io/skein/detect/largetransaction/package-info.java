// SPDX-License-Identifier: Apache-2.0
/**
 * Large transaction (大额交易): what one party pays or receives on one day reaches the amount that must be reported.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   a --90,000--&gt;.                        .--90,000--&gt; a
 *   b --60,000--&gt;+ party          party --+--60,000--&gt; b          at least the threshold of the kind, on one day
 *   c --70,000--&gt;'                        '--70,000--&gt; c
 * </pre>
 *
 * <p>Accounts are contracted to the parties who control them ({@link io.skein.detect.party.Parties}); what moves between accounts of one party is not counted.
 * The transfers of a party are added up by day, apart for
 *
 * <ul>
 *   <li>what it pays and what it receives,
 *   <li>cash and all other channels, and
 *   <li>the base currency and all other currencies, which are converted at the day's rate,
 * </ul>
 *
 * <p>and each sum is held to the threshold of its kind. Regular payments ({@link io.skein.detect.sweep.FixedSeries}: wages, rent) are left out as long as each is
 * below {@code maxRegularShare} of the threshold, so that a payroll is no finding, whatever channels it is split over. A day is a calendar day at {@code
 * utcOffset}; a day of summer time is not shorter.
 *
 * <p>The key is made of the direction and the first transfer counted.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n + m) for n accounts and m transfers; memory 8 to 1,024 bytes a transfer and 16 to 64 an account; one thread. A transfer is in at most two
 * findings: its originator's and its beneficiary's.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Findings: largest multiple of the threshold first, then largest sum, then earliest, payers before receivers.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>Nearly all: a large transaction is reported because it is large. A payroll split over channels is left out, as said above. Transfers between
 * the party's own accounts are exempt in the order, too.
 *
 * <h2>Source</h2>
 *
 * <p>People's Bank of China, order 2016/3 as amended by 2018/2, article 5: cash from 50,000 yuan or 10,000 US dollars in value; transfers of natural
 * persons from 500,000 yuan or 100,000 dollars, of others from 2,000,000 yuan or 200,000 dollars, by customer and day, receipts
 * and payments apart. We differ in that the thresholds of natural persons hold for all, because the window does not tell who
 * is one, and that cross-border transfers have no threshold of their own.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>Thresholds are in the base currency. For a scan in yuan set 50,000, 70,000, 500,000 and 700,000.
 *   <li>A transfer without a rate cannot be added; the finding names its currency, but a day of nothing else is no finding.
 *   <li>Regular payments are known as such from the third on; the payroll of the first two months is a finding.
 *   <li>A day at the edge of the data may be whole elsewhere.
 * </ul>
 */
@NullMarked
package io.skein.detect.largetransaction;

import org.jspecify.annotations.NullMarked;
