// SPDX-License-Identifier: Apache-2.0
/** Answers questions about one account from a window in memory or from the graph, whichever is the better at the moment. */
@NullMarked
package io.skein.run.anchored;

import org.jspecify.annotations.NullMarked;
