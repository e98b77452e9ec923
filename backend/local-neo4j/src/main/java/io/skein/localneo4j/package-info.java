// SPDX-License-Identifier: Apache-2.0
/** A real Neo4j Community server as a process of its own, for one machine and for tests. */
@NullMarked
package io.skein.localneo4j;

import org.jspecify.annotations.NullMarked;
