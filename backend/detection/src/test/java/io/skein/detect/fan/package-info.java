// SPDX-License-Identifier: Apache-2.0
/** Tests of the fan detectors. */
@NullMarked
package io.skein.detect.fan;

import org.jspecify.annotations.NullMarked;
