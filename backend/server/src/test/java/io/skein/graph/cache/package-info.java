// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.skein.graph.cache;

import org.jspecify.annotations.NullMarked;
