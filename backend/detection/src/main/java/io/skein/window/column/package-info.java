// SPDX-License-Identifier: Apache-2.0
/**
 * Packed columns of the window: what makes a transfer cost a few tens of bytes instead of a few hundreds.
 *
 * <p>Only {@code io.skein.window} uses them; nothing in here knows what a transfer is.
 */
@NullMarked
package io.skein.window.column;

import org.jspecify.annotations.NullMarked;
