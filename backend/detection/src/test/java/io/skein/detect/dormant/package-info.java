// SPDX-License-Identifier: Apache-2.0
/** Tests of the dormant reactivation detector. */
@NullMarked
package io.skein.detect.dormant;

import org.jspecify.annotations.NullMarked;
