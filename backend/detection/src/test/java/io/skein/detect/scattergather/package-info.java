// SPDX-License-Identifier: Apache-2.0
/** Tests of the scatter-gather detector. */
@NullMarked
package io.skein.detect.scattergather;

import org.jspecify.annotations.NullMarked;
