// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import io.skein.ingest.record.Problem;
import io.skein.model.RecordedFact;
import java.util.List;

/** What became of one record of a source. */
public sealed interface ReadRecord {

    /** {@return number of its first line, from 1} */
    long line();

    /**
     * A sound record.
     *
     * @param line number of its first line, from 1
     * @param facts what it states, at least one, in the order in which they must be stored
     * @param rounded how many of its amounts were rounded to whole minor units
     */
    record Accepted(long line, List<RecordedFact> facts, int rounded) implements ReadRecord {}

    /**
     * A record that must not be stored.
     *
     * @param line number of its first line, from 1
     * @param problems everything that is wrong with it, at least one
     */
    record Rejected(long line, List<Problem> problems) implements ReadRecord {}
}
