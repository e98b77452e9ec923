// SPDX-License-Identifier: Apache-2.0
/** Tests of the geography detector. */
@NullMarked
package io.skein.detect.geography;

import org.jspecify.annotations.NullMarked;
