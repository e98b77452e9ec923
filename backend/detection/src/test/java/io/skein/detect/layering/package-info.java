// SPDX-License-Identifier: Apache-2.0
/** Tests of the layering detector. */
@NullMarked
package io.skein.detect.layering;

import org.jspecify.annotations.NullMarked;
