// SPDX-License-Identifier: Apache-2.0
/**
 * How a computation is run: progress, cancellation, clock and limits come in from outside as one {@link io.skein.exec.RunContext}.
 */
@NullMarked
package io.skein.exec;

import org.jspecify.annotations.NullMarked;
