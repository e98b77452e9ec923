// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

/** Ways for records into the graph. */
public enum LoadPath {
    /** The importer where it can be used and saves time, else Bolt. */
    AUTO,
    /** Neo4j's offline importer, which fills an empty graph that Skein itself runs, and needs it stopped meanwhile. */
    IMPORTER,
    /** Transactions over Bolt, batch by batch. */
    BOLT
}
