// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.context.annotation.Factory;
import io.skein.graph.BulkLoader;
import io.skein.graph.FactWriter;
import io.skein.graph.GraphReader;
import io.skein.run.IngestRun;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Wires the ingest run to the graph's ports. */
@Factory
final class IngestFactory {

    @Singleton
    IngestRun ingestRun(FactWriter writer, GraphReader graph, Optional<BulkLoader> bulk) {
        return new IngestRun(writer, graph, bulk);
    }
}
