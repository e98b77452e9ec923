// SPDX-License-Identifier: Apache-2.0
/** How long after the fact a pattern is found, by scanning the data again as they were at several days. */
@NullMarked
package io.skein.evaluate.replay;

import org.jspecify.annotations.NullMarked;
