// SPDX-License-Identifier: Apache-2.0
/** Tests of the channel hopping detector. */
@NullMarked
package io.skein.detect.channelhopping;

import org.jspecify.annotations.NullMarked;
