// SPDX-License-Identifier: Apache-2.0
/**
 * Rapid movement: an account that is new, or was quiet for weeks, begins by letting nearly all that comes in go out again within days.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   |................................|  in, out  in, in, out  in, out  |
 *    nothing for minQuiet             at most maxAge, several turns or payees
 * </pre>
 *
 * <p>Transfers of an account count both ways, without those below {@code minTransfer}. Where nothing happened for {@code minQuiet}, since the
 * data begin or since the last transfer, a use begins with the next transfer; it is looked at for {@code maxAge}. So is the first use in the data
 * if it is over within {@code maxAge} and nothing happens for {@code minQuiet} after it: what was before is not known, but in the data the account
 * served for nothing else. It is a finding if
 * what others paid in comes to {@code minAmount}, if at least {@code minPassedShare} of that went on to others within {@code maxDwell}
 * ({@link io.skein.detect.money.FlowLedger} tells, exactly), and if it is no purchase: money came in and went out in turn at least {@code minTurns}
 * times, or no party got more than {@code maxPayeeShare} of what went on, or none paid more than {@code maxPayerShare} of what came in, or what went out
 * is less than what came in by at least {@code minKeptShare}: a wage stayed, and nothing of the holder's own was added. Where the opening date of an account is known, it is also new if its first
 * transfer comes at most {@code maxAge} after it and it did not exist, or hardly, before the data begin.
 *
 * <p>The key is made of the account and the first transfer of the use.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n + m log m) for n accounts and m transfers, besides the ledger, which other detectors share; memory 40 to 768 bytes a
 * transfer and at most 640 an account; one thread. At most one finding for each pause and account.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Inflow and outflow of one instant are never linked; in the count of turns they stand in the window's order. Findings: most turns first,
 * then most inflows, then earliest.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>Who buys a house gathers its price, from the bank, the family and own savings, on a new or quiet account and pays it out once: one turn, and most of it one party's loan. So
 * is a deposit months before. Who moves a household to a new account does not pass on four fifths of the income within days.
 *
 * <h2>Source</h2>
 *
 * <p>FinCEN, Advisory on imposter scams and money mule schemes, FIN-2020-A003 (new accounts, rapid movement); FFIEC BSA/AML Examination Manual,
 * Appendix F (<a href="https://bsaaml.ffiec.gov/manual/Appendices/07">link</a>). We differ in following amounts exactly.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>Without an opening date an account is as old as its first transfer in the data, and one that is first seen within {@code minQuiet} of the data's
 *       beginning is not known to be new; it is found {@code minQuiet} after its use, if it is not used any more.
 *   <li>A mule who gets one sum once and pays all of it to one party does what the buyer of a house does; {@code minTurns} 1 finds him, and house purchases
 *       with him.
 *   <li>A buyer who was given more than the price and adds nothing alerts.
 *   <li>Friends who gather a wedding or a journey on a new account and pay for it once are a finding from {@code minAmount} on.
 *   <li>Deposit and price of a house within {@code maxAge} are two turns and alert.
 *   <li>Accounts at other banks are seen in part only, and so look quiet more often than they are.
 * </ul>
 */
@NullMarked
package io.skein.detect.rapidmovement;

import org.jspecify.annotations.NullMarked;
