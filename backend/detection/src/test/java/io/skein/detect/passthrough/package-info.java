// SPDX-License-Identifier: Apache-2.0
/** Tests of the pass-through detector. */
@NullMarked
package io.skein.detect.passthrough;

import org.jspecify.annotations.NullMarked;
