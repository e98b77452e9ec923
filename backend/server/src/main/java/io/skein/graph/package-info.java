// SPDX-License-Identifier: Apache-2.0
/** The narrow ports through which the rest of the server speaks with the graph store. The driver lives behind them only. */
@NullMarked
package io.skein.graph;

import org.jspecify.annotations.NullMarked;
