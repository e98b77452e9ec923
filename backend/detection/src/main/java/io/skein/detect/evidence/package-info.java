// SPDX-License-Identifier: Apache-2.0
/** How findings are written down: subject, evidence, sums and what was cut, the same for every detector. */
@NullMarked
package io.skein.detect.evidence;

import org.jspecify.annotations.NullMarked;
