// SPDX-License-Identifier: Apache-2.0
/** Tests of the shared-device detector. */
@NullMarked
package io.skein.detect.shareddevice;

import org.jspecify.annotations.NullMarked;
