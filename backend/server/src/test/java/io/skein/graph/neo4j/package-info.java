// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.skein.graph.neo4j;

import org.jspecify.annotations.NullMarked;
