// SPDX-License-Identifier: Apache-2.0
/** Tests of the near-threshold pair detector. */
@NullMarked
package io.skein.detect.nearthreshold;

import org.jspecify.annotations.NullMarked;
