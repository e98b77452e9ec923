// SPDX-License-Identifier: Apache-2.0
/**
 * Normal life: what people and companies pay and when they log in, habit by habit.
 */
@NullMarked
package io.skein.simulation.life;

import org.jspecify.annotations.NullMarked;
