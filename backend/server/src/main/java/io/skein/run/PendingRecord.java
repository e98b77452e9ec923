// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.model.RecordedFact;
import java.util.List;

/**
 * A sound record on its way into the graph.
 *
 * @param source file it was read from
 * @param line first line
 * @param facts what of it is still to be stored
 * @param stored whether another fact of it is stored already
 */
record PendingRecord(String source, long line, List<RecordedFact> facts, boolean stored) {}
