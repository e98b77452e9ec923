// SPDX-License-Identifier: Apache-2.0
/**
 * A labelled synthetic bank: normal life plus planted typologies with ground truth, seeded.
 *
 * <p>{@link io.skein.simulation.SampleBank} is the way in. It first makes a {@code Population} (households, companies, accounts,
 * identifiers, devices), then lets every {@code Routine} live one day after the other, and mixes in the {@code Plan}s of the
 * planted patterns. The near-misses that a detector must leave alone (refunds, treasury sweeps, payroll agents, marketplaces,
 * escrow, households, a shared office address, a branch tablet) are routines too: they are part of life.
 *
 * <p>Independent of the detectors: this module cannot see them, and shares no constant with them. Its amounts and rhythms are
 * assumptions stated beside each routine, not calibrated to a real bank. Deterministic: a seed gives the same bytes on every
 * machine, since random numbers come from one named generator and all real arithmetic is {@link java.lang.StrictMath}.
 */
@NullMarked
package io.skein.simulation;

import org.jspecify.annotations.NullMarked;
