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
 * </pre>
 *
 * <p>Accounts are contracted to the parties who control them ({@link io.skein.detect.party.Parties}). Two kinds of transfers are swept, each among
 * the amounts from {@code minShare} of the threshold up to just below it:
 *
 * <ul>
 *   <li>structuring: all that one party pays, to whomever,
 *   <li>smurfing: all that parties who are linked to each other ({@link io.skein.detect.party.LinkedParties}) pay to one beneficiary party, where at
 *       least two of them do.
 * </ul>
 *
 * <p>Payments at a fixed price at even distances ({@link io.skein.detect.sweep.FixedSeries}: wages, rent) are left out. A window of length {@code span} slides
 * over the rest; the stretches in which it holds at least {@code minTransfers} of them with a sum that reaches the threshold are episodes. An
 * episode is a finding if its busiest window lies at least {@code minSurprise} standard deviations above the usual count beside it.
 *
 * <p>The key is made of the kind and the first transfer of the episode, so that an episode which goes on remains the same finding.
 *
 * <h2>Cost</h2>
 *
 * <p>Time O(n + m) for n accounts and m transfers, and what shared identifiers cost (at most
 * 20 users squared for each); memory 8 to 256 bytes a transfer, up to 4,000 an account where
 * identifiers are shared; one thread. No transfer belongs to two findings of one kind, so there are at most 2 m / minTransfers, and {@code maxFindings}.
 *
 * <h2>Order and ties</h2>
 *
 * <p>Transfers are taken in the window's order. Findings: largest sum first, then most transfers, then earliest.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>Regular wages, below the threshold each and above it together, come at a fixed price month by month, and an employer pays as many in other
 * weeks. Strangers who happen to pay one shop are not linked. A single payment just below the threshold is no pattern.
 *
 * <h2>Source</h2>
 *
 * <p>FFIEC BSA/AML Examination Manual, Appendix G, Structuring (<a
 * href="https://bsaaml.ffiec.gov/manual/Appendices/08">link</a>); 31 CFR 1010.100(xx) and 1010.314 (2011); FATF Recommendations, 2012, note to R.10
 * on linked transactions. We differ in that all channels count, not cash alone, because the data of a bank seldom tell cash reliably;
 * the share of cash is an indicator.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>There is one threshold, in the base currency, although limits differ by currency and country; amounts are converted at the day's rate, so
 *       that a limit of another currency lies elsewhere in the band. Run the scan in the currency of the limit that matters.
 *   <li>A transfer without a rate cannot be compared with the threshold; the finding names its currency.
 *   <li>Three wage payments are needed before they are known to be regular; a first payday within the band is a finding if the data are short.
 *   <li>Branches are not in the data; linked parties and devices are.
 * </ul>
 */
@NullMarked
package io.skein.detect.structuring;

import org.jspecify.annotations.NullMarked;
