// SPDX-License-Identifier: Apache-2.0
/**
 * What was planted in a set of data: readers of the answer files that come with it, and the table of which detector looks for what.
 *
 * <p>Transfers that the data names no id for have the id that an ingest derives from their content, because the rows of an answer
 * file go through the same reader.
 */
@NullMarked
package io.skein.evaluate.truth;

import org.jspecify.annotations.NullMarked;
