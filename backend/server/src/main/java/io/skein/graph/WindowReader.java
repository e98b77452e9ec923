// SPDX-License-Identifier: Apache-2.0
package io.skein.graph;

import io.skein.exec.RunContext;
import io.skein.model.TimeWindow;
import io.skein.window.GraphView;
import io.skein.window.RateTable;
import java.time.Instant;

/** Reads the graph of a time window into memory, as it was known at an instant. */
public interface WindowReader {

    /**
     * Reads the transfers of a window, their accounts and owners, and all identities.
     *
     * @param interval which transfers, by execution time
     * @param knownAt facts recorded later, and corrections made later, are not seen
     * @param rates handed through to the view
     */
    GraphView read(TimeWindow interval, Instant knownAt, RateTable rates, RunContext context);

    /** {@return execution times of the first and after the last stored transfer; an empty window at the epoch if there is none} */
    TimeWindow extent();

    /** {@return the latest {@code recordedAt} in the graph: its data watermark; the epoch if it is empty} */
    Instant watermark();
}
