// SPDX-License-Identifier: Apache-2.0
/** Two evaluations of the same data beside each other, with intervals of the differences. */
@NullMarked
package io.skein.evaluate.compare;

import org.jspecify.annotations.NullMarked;
