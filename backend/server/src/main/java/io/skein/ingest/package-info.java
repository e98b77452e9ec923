// SPDX-License-Identifier: Apache-2.0
/**
 * Reads a bank's files into facts: finds out what a source holds by its header, validates every record, names transfers that have
 * no id and puts bad records aside.
 *
 * <p>{@link io.skein.ingest.FactReader} reads one source, {@link io.skein.ingest.Sources} decides which sources in which order,
 * {@link io.skein.ingest.Quarantine} keeps what was rejected. Nothing here stores anything; {@code run} does. Memory does not grow
 * with the size of a source: what must be remembered per record lies in a {@link io.skein.ingest.FingerprintTable} on disk.
 */
@NullMarked
package io.skein.ingest;

import org.jspecify.annotations.NullMarked;
