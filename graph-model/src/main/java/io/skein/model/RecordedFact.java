// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

import java.time.Instant;

/**
 * A fact with its second time axis: when the bank came to know it.
 *
 * @param fact what is stated
 * @param recordedAt when it was recorded: the source's own word where it has one, else the start of the ingest run
 * @param origin file name the fact was read from, for the data dictionary's "origin" column
 */
public record RecordedFact(Fact fact, Instant recordedAt, String origin) {}
