// SPDX-License-Identifier: Apache-2.0
/** Tests of the structuring detector. */
@NullMarked
package io.skein.detect.structuring;

import org.jspecify.annotations.NullMarked;
