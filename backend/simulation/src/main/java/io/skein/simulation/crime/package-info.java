// SPDX-License-Identifier: Apache-2.0
/**
 * The planted typologies. {@link io.skein.simulation.crime.Typology} is one class each; {@link io.skein.simulation.crime.Plot} is all
 * that it may use.
 *
 * <p>Those that are shapes of money are {@link io.skein.simulation.crime.Shape}s: each writes a script of seats, payments and ties, in
 * which {@code Temper} is the only place where a knob becomes a number; {@code Timetable}, {@code Casting} and {@code Binding} then
 * find its days, its accounts and what its members have in common. The sources of numbers stand beside each shape; those without a
 * source are assumptions. None comes from a detector.
 */
@NullMarked
package io.skein.simulation.crime;

import org.jspecify.annotations.NullMarked;
