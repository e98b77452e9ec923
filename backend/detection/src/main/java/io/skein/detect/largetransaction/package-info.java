// SPDX-License-Identifier: Apache-2.0
/**
 * Large transaction (大额交易): one party moves the amount that must be reported in parts below it, over several accounts, on one day.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   x --40,000--&gt; account 1 .
 *   y --41,000--&gt; account 2 + one party, one day: 120,000          each part and each account below the threshold,
 *   z --39,000--&gt; account 1 '                                       the sum above it
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
 * <p>and each sum is held to the threshold of its kind, which is another one for organisations ({@link io.skein.detect.largetransaction.Firms}). Regular
 * payments ({@link io.skein.detect.sweep.FixedSeries}: wages, rent) are left out as long as each is below {@code maxRegularShare} of the threshold. A day is a
 * calendar day at {@code utcOffset}; a day of summer time is not shorter.
 *
 * <p>With {@code alertOn} SPLIT a day is found if it was split ({@link io.skein.detect.largetransaction.Splits}) and is unlike other days of the party
 * ({@link io.skein.detect.largetransaction.DayBook}); with EVERY all days are that reach their threshold, which is the list that the law asks for.
 *
 * <p>The key is made of the direction and the first transfer counted.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n + m + d f) for n accounts, m transfers and, for each party, d days and f days that reach the threshold; memory 8 to 1,024 bytes a transfer and 16 to 64 an
 * account; one thread. A transfer is in at most two findings: its originator's and its beneficiary's.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Findings: largest multiple of the threshold first, then largest sum, then earliest, payers before receivers.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>With EVERY nearly all. With SPLIT a payroll that is split over channels: wages are below {@code minPartShare} of the threshold. Monthly settlements are like each
 * other. Transfers between the party's own accounts are exempt in the order, too.
 *
 * <h2>Source</h2>
 *
 * <p>31 CFR 1010.313: several cash transactions of one person on one day are one; 31 USC 5324: who splits to evade the report commits an offence. People's Bank of
 * China, order 2016/3 as amended by 2018/2, article 5: cash from 50,000 yuan or 10,000 US dollars in value; transfers of natural persons from 500,000 yuan
 * or 100,000 dollars, of others from 2,000,000 yuan or 200,000 dollars, by customer and day, receipts and payments apart. We differ in that
 * cross-border transfers have no threshold of their own.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>Thresholds are in the base currency. For a scan in yuan set 50,000, 70,000, 500,000, 700,000, 2,000,000 and 1,400,000.
 *   <li>A transfer without a rate cannot be added; the finding names its currency, but a day of nothing else is no finding.
 *   <li>Regular payments are known as such from the third on.
 *   <li>What is split on one account, or over accounts of people whom no document ties, is not found.
 *   <li>A day at the edge of the data may be whole elsewhere.
 * </ul>
 */
@NullMarked
package io.skein.detect.largetransaction;

import org.jspecify.annotations.NullMarked;
