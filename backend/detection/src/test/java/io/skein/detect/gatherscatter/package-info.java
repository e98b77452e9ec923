// SPDX-License-Identifier: Apache-2.0
/** Tests of the gather-scatter detector. */
@NullMarked
package io.skein.detect.gatherscatter;

import org.jspecify.annotations.NullMarked;
