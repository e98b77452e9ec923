// SPDX-License-Identifier: Apache-2.0
/**
 * Open, burst, close: one party opens several accounts, lets money through each and closes it again.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   one party:   |open  in in out  close|
 *                      |open  in out in out  close|
 *                                  |open  in out  close|
 *                at most maxLife each; last transfers within span; at least minAccounts
 * </pre>
 *
 * <p>Accounts are contracted to the parties who control them ({@link io.skein.detect.party.Parties}); to the accounts of a party belong those of others for which
 * one of its customers signs, such as a straw man's, if they are at most {@code maxMandates}. An account counts if opening and closing are known
 * ({@link io.skein.window.Profiles}) and lie at most {@code maxLife} apart, and if others paid at least {@code minTurnover} into it; what moves among
 * the accounts of the party, those it signs for included, is no turnover. Where {@code minAccounts} of them have their last transfers within {@code span}, they are an episode, which
 * grows while the next one overlaps.
 *
 * <p>The key is made of the first account and its last transfer. Owner and signatory of an account may both have a burst that begins with it; the two are
 * one finding.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n log n + m) for n accounts and m transfers; memory 16 to 256 bytes an account and 8 to 256 a transfer; one thread. At most one finding for
 * every {@code minAccounts} closed accounts.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Accounts of a finding stand in the order of their last transfers, which are all different. Findings: most accounts first, then earliest.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>Who moves to another account, bank or account type closes one that was old, opens one that stays, and moves the balance over: no short life, and
 * between own accounts no turnover. An agent with an account for each client disposes of more accounts than {@link io.skein.detect.party.Parties#MOST_ACCOUNTS}
 * or is a company whose business it is; the latter alerts.
 *
 * <h2>Source</h2>
 *
 * <p>People's Bank of China, order 2006/2, article 11 (6): accounts opened and closed in numbers without a normal reason, with large receipts and payments
 * before closing (没有正常原因的多头开户、销户，且销户前发生大量资金收付). The order left numbers to the institutions; ours are stated.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>Without dates of opening and closing there is no finding.
 *   <li>An account without a transfer in the window is not in it, and so is not counted.
 *   <li>Straw men for whom nobody signs on file are different parties here; so are those of a signatory who owns no account.
 * </ul>
 */
@NullMarked
package io.skein.detect.openburstclose;

import org.jspecify.annotations.NullMarked;
