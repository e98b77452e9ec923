// SPDX-License-Identifier: Apache-2.0
/**
 * Geography on path: money that moves on from account to account and on its way touches a listed place, or leaves a country and comes back
 * to another party there.
 *
 * <h2>Shape</h2>
 *
 * <pre>
 *   a -&gt; b -&gt; c          any of them in a listed country
 *   DE -&gt; CY -&gt; DE       a detour: out of a country and back, to another party
 *   at least minHops transfers, each fed by the one before
 * </pre>
 *
 * <p>Chains are those of {@link io.skein.detect.chain.ChainForest}. An account has the country of its bank, where its id is an IBAN or bank
 * ids are BICs, and those of its owners. A transfer touches a place if either end has its country and the place's entry holds at that
 * time. A detour begins and ends at accounts of one country, the last leg comes from abroad. A transfer on a declared trade
 * corridor (an entry of kind {@code CORRIDOR}, from country to country) touches nothing; a way whose every crossing of a border is
 * declared is no detour.
 *
 * <p>The key is made of the source's account and the source transfer.
 *
 * <h2>Cost</h2>
 *
 * <p>The forest, which other detectors share; then O(m h) time for the m transfers of long enough chains and paths of h hops; one thread.
 *
 * <h2>Order and ties</h2>
 *
 * <p>As in the forest. Findings: most transfers from or to listed places first, then largest amount, then earliest.
 *
 * <h2>Innocent look-alikes</h2>
 *
 * <p>Trade with a supplier abroad that is declared; wages sent home, which are below {@code minAmount} and go one hop.
 *
 * <h2>Source</h2>
 *
 * <p>FFIEC BSA/AML Examination Manual, Appendix F, funds transfers to or from higher-risk geographic locations (<a
 * href="https://bsaaml.ffiec.gov/manual/Appendices/07">link</a>); FATF Recommendation 19, higher-risk countries.
 *
 * <h2>Caveats</h2>
 *
 * <ul>
 *   <li>Where neither bank nor owner has a country, as with most accounts at other banks, nothing is known and nothing found.
 *   <li>Account numbers are not in the view: an IBAN counts where it is the account's id.
 *   <li>A place is a whole country: free zones and regions have no code here.
 * </ul>
 */
@NullMarked
package io.skein.detect.geography;

import org.jspecify.annotations.NullMarked;
