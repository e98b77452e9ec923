// SPDX-License-Identifier: Apache-2.0
/** Tests of the mule score. */
@NullMarked
package io.skein.detect.mulescore;

import org.jspecify.annotations.NullMarked;
