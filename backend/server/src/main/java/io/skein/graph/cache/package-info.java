// SPDX-License-Identifier: Apache-2.0
/** Keeps the window of one scan for the next in a file of columns, and brings it up to date instead of reading all again. */
@NullMarked
package io.skein.graph.cache;

import org.jspecify.annotations.NullMarked;
