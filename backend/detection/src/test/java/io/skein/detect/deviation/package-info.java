// SPDX-License-Identifier: Apache-2.0
/** Tests of the behaviour deviation detector. */
@NullMarked
package io.skein.detect.deviation;

import org.jspecify.annotations.NullMarked;
