// SPDX-License-Identifier: Apache-2.0
/**
 * Planted typologies that are about people, devices and accounts: who shares what with whom, which account is used against what it
 * was opened for, and in which order things happen to it. The money matters less than who moves it.
 *
 * <p>Each typology is one class with one method that plays one pattern on a {@link io.skein.simulation.crime.people.Scene}: it takes
 * members on, states facts, enters payments, and so tells the truth of each. What happens when is laid out on a
 * {@link io.skein.simulation.crime.people.Span}, the stretch of the period in which the pattern happens; what is too long for a short
 * period is played faster, in the same order.
 *
 * <p>Numbers come from the sources that each class cites. Where a source gives words only, the class says what was assumed.
 */
@NullMarked
package io.skein.simulation.crime.people;

import org.jspecify.annotations.NullMarked;
