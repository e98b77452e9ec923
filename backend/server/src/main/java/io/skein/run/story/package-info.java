// SPDX-License-Identifier: Apache-2.0
/**
 * Composition: which alerts belong to one story.
 *
 * <p>Two alerts are tied if a transfer is evidence of both; if money that one brought to an account was spent from there by the other, at least {@value
 * io.skein.run.story.StoryRules#LEAST_PASSED} of what the one brought in the end or of what the other took up in the beginning, by the ledger that detectors follow
 * money with; if at least that share of what each brought in the end went to the same accounts, none of them paid by more than {@value
 * io.skein.run.story.StoryRules#MOST_PAYERS}; or if they are about the same customers, at least half of those of the one with fewer. A story is what ties join, from one to the next.
 *
 * <p>Hubs join nothing: an account with more transfers than the ledger's hub limit passes nothing on, and a customer with more than {@value
 * io.skein.run.story.StoryRules#MOST_COUNTERPARTIES} counterparties or in more than {@value io.skein.run.story.StoryRules#MOST_ALERTS} alerts is nobody's tie. A
 * utility through which two rings pay is spent from by everyone, so that little of what the one brought goes to the other.
 *
 * <p>Ties are taken strongest first and a story has at most {@value io.skein.run.story.StoryRules#MOST_PARTS} parts; what would make it longer is left out,
 * and the story says so.
 */
@NullMarked
package io.skein.run.story;

import org.jspecify.annotations.NullMarked;
