// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.exec.RunContext;
import io.skein.graph.BulkLoader;
import io.skein.graph.FactWriter;
import io.skein.ingest.layout.ReadOptions;
import io.skein.model.RecordedFact;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A program that ingests one file into a graph that keeps nothing, so that a test can run it with a small heap. */
final class IngestInLittleMemory {

    private IngestInLittleMemory() {}

    /**
     * Prints the balance.
     *
     * @param arguments the file, a directory for working files, {@code bulk} or {@code batches}
     */
    public static void main(String[] arguments) {
        Path work = Path.of(arguments[1]);
        IngestRequest request = new IngestRequest(
                List.of(Path.of(arguments[0])),
                ReadOptions.startingAt(Instant.parse("2026-06-01T00:00:00Z")),
                LoadPath.AUTO,
                UnknownAccounts.CREATE,
                work.resolve("rejects.csv"),
                work);
        FactWriter writer = batch -> Collections.nCopies(batch.size(), FactWriter.WriteOutcome.STORED);
        Optional<BulkLoader> bulk = arguments[2].equals("bulk") ? Optional.of(new ForgetfulLoader()) : Optional.empty();
        IngestReport report = new IngestRun(writer, new FakeGraph(), bulk).run(request, RunContext.plain());
        System.out.println(report.balance());
    }

    private static final class ForgetfulLoader implements BulkLoader {

        @Override
        public boolean isPossible() {
            return true;
        }

        @Override
        public BulkLoad begin() {
            return new BulkLoad() {
                @Override
                public void add(RecordedFact fact, boolean namesNewIdentifier) {}

                @Override
                public void finish(RunContext context) {}

                @Override
                public void close() {}
            };
        }
    }
}
