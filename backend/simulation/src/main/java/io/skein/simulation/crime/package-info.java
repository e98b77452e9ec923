// SPDX-License-Identifier: Apache-2.0
/**
 * The planted typologies. {@link io.skein.simulation.crime.Typology} is one class each; {@link io.skein.simulation.crime.Plot} is all
 * that it may use.
 */
@NullMarked
package io.skein.simulation.crime;

import org.jspecify.annotations.NullMarked;
