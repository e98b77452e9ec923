// SPDX-License-Identifier: Apache-2.0
/**
 * Devices shared by strangers: customers who have nothing to do with each other log in from one device, and then pay each other.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   ann --.
 *   ben --+-- DEVICE      first log-ins at most span apart
 *   cid --'
 *   ann -900-&gt; cid, ben -850-&gt; cid      after both have logged in from it
 * </pre>
 *
 * <p>Users of a device are counted as strangers: joint owners, accounts of one controller and people who live at one address with
 * at most {@code maxAtHome} customers are one. Where at least {@code minStrangers} of them log in for the first time within {@code span},
 * and at least {@code minTransfers} transfers of {@code minAmount} in all pass among strangers after both sides' first log-in, they
 * are a finding. Who belongs with whom is asked of all users of the device, so that a relative of two of them
 * counts whenever he logged in. A device with more than {@code maxUsers} users is a hub.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(L + D u^2 + t) for L uses of identifiers, D shared devices of at most u = {@code maxUsers} users, and the t transfers their
 * accounts pay; memory about 100 bytes a use of a dwelling.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Users of a device in the order of their first log-ins, then of their ids. Findings: most strangers first, then most transfers, then device id.
 * The key is made of the device and the first of the strangers, so that a gang that grows keeps it.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>A tablet in a branch has more than {@code maxUsers} users. A telephone in a family: joint account, or one dwelling. A telephone sold on: its
 * owners log in for the first time years apart and do not pay each other. Flatmates who split bills are one dwelling.
 *
 * <h2>Source</h2>
 *
 * <p>FinCEN, Advisory on Imposter Scams and Money Mule Schemes Related to Coronavirus Disease 2019, FIN-2020-A003 (7 July 2020; <a
 * href="https://www.fincen.gov/resources/advisories/fincen-advisory-fin-2020-a003">link</a>); FinCEN, Advisory on Cybercrime and Cyber-Enabled Crime,
 * FIN-2020-A005 (30 July 2020; <a href="https://www.fincen.gov/resources/advisories/fincen-advisory-fin-2020-a005">link</a>: log-ins from one place
 * across apparently unrelated accounts). Counting strangers and asking for transfers among them is ours.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>Only first log-ins are looked at: who used the device long ago and again now counts as of long ago.
 *   <li>A device is what the bank's fingerprint says; two telephones of one model may be taken for one.
 *   <li>An herder's mules who live at one address are one dwelling; set {@code maxAtHome} to 0 to see them.
 *   <li>Parallel transfers count each; transfers between accounts of one customer never do; amounts without a rate are not in the sum.
 * </ul>
 */
@NullMarked
package io.skein.detect.shareddevice;

import org.jspecify.annotations.NullMarked;
