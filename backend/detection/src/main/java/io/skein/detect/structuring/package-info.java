// SPDX-License-Identifier: Apache-2.0
/**
 * Structuring and smurfing: a sum split into amounts that each stay below a reporting threshold.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *            .--9,400--&gt; a            p1 --9,400--.
 *   splitter --+--9,700--&gt; b   or     p2 --9,700--+--&gt; beneficiary      p1, p2, p3 linked by telephones, devices, addresses
 *            '--9,200--&gt; a            p3 --9,200--'
 *
 *   desk 1 --9,400--.                     desk 1 --9,400--&gt; p1
 *   desk 2 --9,700--+--&gt; customer   or    desk 1 --9,700--&gt; p2      p1, p2, p3 linked
 *   desk 1 --9,200--'                     desk 2 --9,200--&gt; p3
 * </pre>
 *
 * <p>Accounts are contracted to the parties who control them ({@link io.skein.detect.party.Parties}). Four kinds of sums are swept, each among
 * the amounts from {@code minShare} of the threshold up to just below it:
 *
 * <ul>
 *   <li>structuring: all that one party pays, to whomever, but for the deposits that pass through a cash desk,
 *   <li>smurfing: all that parties who are linked to each other ({@link io.skein.detect.party.LinkedParties}) pay to one beneficiary party, where at
 *       least two of them do,
 *   <li>structured deposits: all cash that is paid in to one party's accounts, over all desks, branches and machines,
 *   <li>deposits of smurfs: all cash that is paid in to parties who are linked to each other, where at least two of them do.
 * </ul>
 *
 * <p>A deposit is a transfer by {@code CASH} from an account without a known owner, as cash desks are, to one with a known owner. Nothing else that
 * comes in counts: a landlord or merchant who is paid many like amounts is not the one who chose them.
 *
 * <p>Payments at a fixed price at even distances ({@link io.skein.detect.sweep.FixedSeries}: wages, rent) are left out. A window of length {@code span} slides
 * over the rest; the stretches in which it holds at least {@code minTransfers} of them with a sum that reaches the threshold are episodes. An
 * episode is a finding if among the same transfers, over all the time, there are at most {@code maxAboveShare} from the threshold up to the inverse of
 * {@code minShare} of it for each one just below (who splits avoids those), and if its busiest window lies at least {@code minSurprise} standard deviations above the usual count beside it.
 *
 * <p>The key is made of the kind, the direction if it is a deposit, and the first transfer of the episode, so that an episode which goes on remains the same finding.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n + m) for n accounts and m transfers, and what shared identifiers cost (at most
 * 20 users squared for each); memory 8 to 320 bytes a transfer, up to 4,000 an account where
 * identifiers are shared; one thread. No transfer belongs to two findings of one of the four kinds, and a deposit is no
 * payment of its desk, so there are at most 2 m / minTransfers, and {@code maxFindings}.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Transfers are taken in the window's order. Findings: largest sum first, then most transfers, then earliest.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>Regular wages, below the threshold each and above it together, come at a fixed price month by month, and an employer pays as many in other
 * weeks. A shop that takes its takings to the desk day by day does so in other weeks as well. Amounts that only happen to lie near
 * the threshold lie on both sides of it. Strangers who happen to pay one shop are not linked. A single payment just below the threshold is no pattern.
 *
 * <h2>Source</h2>
 *
 * <p>31 USC 5324; FFIEC BSA/AML Examination Manual, Appendix G, Structuring (<a
 * href="https://bsaaml.ffiec.gov/manual/Appendices/08">link</a>); 31 CFR 1010.100(xx) and 1010.314 (2011); FATF Recommendations, 2012, note to R.10
 * on linked transactions. We differ in that of what is paid all channels count, not cash alone, because the data of a bank seldom tell cash reliably;
 * the share of cash is an indicator.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>A family that pays one seller, or pays in cash, in parts below the limit is a finding: the law does not ask who carried the parts.
 *   <li>There is one threshold, in the base currency, although limits differ by currency and country; amounts are converted at the day's rate, so
 *       that a limit of another currency lies elsewhere in the band. Run the scan in the currency of the limit that matters.
 *   <li>A transfer without a rate cannot be compared with the threshold; the finding names its currency.
 *   <li>Three wage payments are needed before they are known to be regular; a first payday within the band is a finding if the data are short.
 *   <li>Branches are not in the data; linked parties and devices are, and the accounts of cash desks.
 *   <li>A bank that books cash over an account with an owner (itself, say) shows its deposits as payments of that owner: leave the ownership of
 *       cash accounts out.
 *   <li>Whether a customer is a business does not matter, only its own history does: a shop in its first weeks, or in its season, whose takings
 *       just then lie in the band is a finding.
 * </ul>
 */
@NullMarked
package io.skein.detect.structuring;

import org.jspecify.annotations.NullMarked;
