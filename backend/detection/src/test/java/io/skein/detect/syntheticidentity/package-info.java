// SPDX-License-Identifier: Apache-2.0
/** Tests of the synthetic-identity detector. */
@NullMarked
package io.skein.detect.syntheticidentity;

import org.jspecify.annotations.NullMarked;
