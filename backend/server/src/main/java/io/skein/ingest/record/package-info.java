// SPDX-License-Identifier: Apache-2.0
/**
 * From bytes to rows: splits a stream into records, decodes them strictly and cuts them into fields.
 *
 * <p>Nothing in here knows what a field means. A record that cannot be cut is a {@link io.skein.ingest.record.Problem}, never
 * an exception, and the records after it are read as if it had not been there. Memory is bounded by one record's limit.
 */
@NullMarked
package io.skein.ingest.record;

import org.jspecify.annotations.NullMarked;
