// SPDX-License-Identifier: Apache-2.0
package io.skein.graph;

import io.skein.exec.RunContext;
import io.skein.model.RecordedFact;

/** Fills an empty graph all at once, much faster than batch by batch. */
public interface BulkLoader {

    /** {@return whether the graph is one that can be filled this way, and empty} */
    boolean isPossible();

    /** Begins to gather facts; nothing is in the graph before {@link BulkLoad#finish}. */
    BulkLoad begin();

    /** The facts of one load. Not thread-safe. */
    interface BulkLoad extends AutoCloseable {

        /**
         * Adds a fact.
         *
         * @param fact its id was not added before under its kind, and what it refers to was
         * @param namesNewIdentifier for an identifier use: whether it is the first to name its identifier
         */
        void add(RecordedFact fact, boolean namesNewIdentifier);

        /** Brings all facts into the graph. Killed on the way, it leaves the graph as empty as it was. */
        void finish(RunContext context);

        /** Removes working files. Without {@link #finish} before it, nothing has happened. */
        @Override
        void close();
    }
}
