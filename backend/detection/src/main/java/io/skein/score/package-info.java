// SPDX-License-Identifier: Apache-2.0
/**
 * From a finding to a number in [0,1] with its reasons.
 */
@NullMarked
package io.skein.score;

import org.jspecify.annotations.NullMarked;
