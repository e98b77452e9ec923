// SPDX-License-Identifier: Apache-2.0
/** A labelled synthetic bank: normal life and planted typologies, seeded. */
@NullMarked
package io.skein.simulation;

import org.jspecify.annotations.NullMarked;
