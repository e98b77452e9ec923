// SPDX-License-Identifier: Apache-2.0
/**
 * Misuse of account classes (Ⅱ、Ⅲ类账户): one person takes in, or pays, more through accounts of a limited class than one such account may.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   x --9,000--&gt; account 1 (II) .
 *   y --8,000--&gt; account 2 (II) + one person        on one day, more than the limit of a day; on at least minDays days
 *   z --9,500--&gt; account 3 (II) '                    or in one year, more than the limit of a year
 * </pre>
 *
 * <p>Accounts are contracted to the parties who control them ({@link io.skein.detect.party.Parties}); their classes are those of
 * {@link io.skein.window.Profiles}. What moves between own accounts, as between a class Ⅱ account and the account it is bound to, has no limit and is not
 * counted. For each party, class and direction the rest is added up over all accounts of the class by day and by calendar year at {@code utcOffset}. What a
 * counterparty gives back of what the party had paid it before is a refund and no income. Limits are in yuan, unless {@code limitCurrency} says that they are in the
 * base currency: what was paid or received in the limits' currency counts as it is, to the minor unit, anything else as converted through the base currency by
 * the rates of its day. More than the limit of a year is a finding; more than the limit of a day
 * if it happens on {@code minDays} days.
 *
 * <p>The key is made of class, direction, and the first transfer counted with its account.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n + m log m) for n accounts and m transfers; memory 16 to 512 bytes an account and 8 to 1,024 a transfer; one thread. At most four findings a party.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Findings: farthest beyond the limit first, then earliest, receivers before payers.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>A refund or the price of something sold, once: one day, and a refund is not even counted. Class Ⅰ accounts have no limit.
 * An account of a limited class with more than {@code hubDegree} transfers is a merchant's or an institution's that carries the class by mistake: it is left out,
 * and the run says so.
 *
 * <h2>Source</h2>
 *
 * <p>People's Bank of China, notice 银发〔2016〕302号: class Ⅱ, from and to accounts not bound to it, 10,000 yuan a day and 200,000 a year each way; notice
 * 银发〔2018〕16号: class Ⅲ, 2,000 yuan a day and 50,000 a year. Limits hold for each account; that a person's accounts of one class are added up,
 * which finds the spreading of sums, is ours. There is no limit for a single transfer besides that of the day.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>Where a transfer is not in yuan and either its currency or the yuan has no rate, it cannot be added; a finding names the currency without a
 *       rate.
 *   <li>Investments bought from the bank, repayment of its loans and the bound account at another bank are exempt in the notices; only own accounts that
 *       are known as such are exempt here.
 *   <li>The 2,000 yuan that a class Ⅲ account may hold at any time are not looked at: balances are not in the window.
 * </ul>
 */
@NullMarked
package io.skein.detect.accountclass;

import org.jspecify.annotations.NullMarked;
