// SPDX-License-Identifier: Apache-2.0
/** Tests of the exposure detector. */
@NullMarked
package io.skein.detect.exposure;

import org.jspecify.annotations.NullMarked;
