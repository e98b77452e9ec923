// SPDX-License-Identifier: Apache-2.0
/**
 * A labelled synthetic bank: normal life plus planted typologies with ground truth, seeded.
 *
 * <p>{@link io.skein.simulation.SampleBank} is the way in. It first builds a town ({@code world}: who exists, with all standing facts
 * and their times), then lets {@code crime} plant its patterns, and then lets every habit of {@code life} live one day after the other.
 * What happens goes out through the sinks of {@code output}, day by day. The near-misses that a detector must leave alone are part of
 * life, not exceptions to it.
 *
 * <p>Independent of the detectors: this module cannot see them, and shares no constant with them. Deterministic: a seed gives the
 * same bytes on every machine, since random numbers come from one named generator and all real arithmetic is
 * {@link java.lang.StrictMath}. What one entity does depends on the seed, the purpose, the entity and the day alone, so that a change of
 * what is planted leaves everybody else's life as it was.
 */
@NullMarked
package io.skein.simulation;

import org.jspecify.annotations.NullMarked;
