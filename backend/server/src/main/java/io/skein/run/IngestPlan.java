// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.ingest.Sources;

/**
 * What an ingest will do, before it does anything.
 *
 * @param request what was asked for
 * @param sources files to read, in order
 * @param records about how many records they hold
 * @param load the way into the graph
 */
public record IngestPlan(IngestRequest request, Sources sources, long records, LoadDecision load) {}
