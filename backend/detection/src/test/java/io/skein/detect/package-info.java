// SPDX-License-Identifier: Apache-2.0
/** Tests of what all detectors share. */
@NullMarked
package io.skein.detect;

import org.jspecify.annotations.NullMarked;
