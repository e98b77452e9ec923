// SPDX-License-Identifier: Apache-2.0
/**
 * Measures what a scan finds against data whose answers are known.
 *
 * <p>It looks at alerts after a scan has made them. Truth comes in through {@code evaluate.truth} alone, and no stage of the line
 * may use this package ({@code ImportTable}), so that no label can reach a detector or a score.
 */
@NullMarked
package io.skein.evaluate;

import org.jspecify.annotations.NullMarked;
