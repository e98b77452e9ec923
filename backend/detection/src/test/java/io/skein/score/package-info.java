// SPDX-License-Identifier: Apache-2.0
/** Tests of the score. */
@NullMarked
package io.skein.score;

import org.jspecify.annotations.NullMarked;
