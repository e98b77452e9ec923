// SPDX-License-Identifier: Apache-2.0
/** Tests of the rapid movement detector. */
@NullMarked
package io.skein.detect.rapidmovement;

import org.jspecify.annotations.NullMarked;
