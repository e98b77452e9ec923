// SPDX-License-Identifier: Apache-2.0
/** Tests of the shared-identity detector. */
@NullMarked
package io.skein.detect.sharedidentity;

import org.jspecify.annotations.NullMarked;
