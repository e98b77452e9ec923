// SPDX-License-Identifier: Apache-2.0
/** Tests of the loan loop detector. */
@NullMarked
package io.skein.detect.loanloop;

import org.jspecify.annotations.NullMarked;
