// SPDX-License-Identifier: Apache-2.0
/** Tests of what detectors share. */
@NullMarked
package io.skein.detect.sweep;

import org.jspecify.annotations.NullMarked;
