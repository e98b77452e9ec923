// SPDX-License-Identifier: Apache-2.0
/** Tests of the large transaction detector. */
@NullMarked
package io.skein.detect.largetransaction;

import org.jspecify.annotations.NullMarked;
