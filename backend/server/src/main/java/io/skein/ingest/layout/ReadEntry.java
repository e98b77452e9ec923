// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.ingest.record.Problem;
import io.skein.model.ListEntry;
import java.util.List;

/** What became of one record of a watch-list. */
public sealed interface ReadEntry {

    /** {@return number of its first line, from 1} */
    long line();

    /**
     * A sound entry.
     *
     * @param line number of its first line, from 1
     * @param entry what it says
     * @param faults values it is also known by and that cannot be used, each by itself
     */
    record Accepted(long line, ListEntry entry, List<Problem> faults) implements ReadEntry {}

    /**
     * A record that is no entry.
     *
     * @param line number of its first line, from 1
     * @param problems everything that is wrong with it, at least one
     */
    record Rejected(long line, List<Problem> problems) implements ReadEntry {}

    /**
     * A sound record that is no entry of this list.
     *
     * @param line number of its first line, from 1
     * @param what it is, for a person
     */
    record PassedOver(long line, String what) implements ReadEntry {}
}
