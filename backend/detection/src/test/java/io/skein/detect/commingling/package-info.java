// SPDX-License-Identifier: Apache-2.0
/** Tests of the commingling detector. */
@NullMarked
package io.skein.detect.commingling;

import org.jspecify.annotations.NullMarked;
