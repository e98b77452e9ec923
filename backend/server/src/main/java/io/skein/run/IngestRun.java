// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.exec.RunContext;
import io.skein.graph.BulkLoader;
import io.skein.graph.FactWriter;
import io.skein.graph.GraphReader;
import io.skein.ingest.FactReader;
import io.skein.ingest.PlannedSource;
import io.skein.ingest.Quarantine;
import io.skein.ingest.ReadRecord;
import io.skein.ingest.Source;
import io.skein.ingest.Sources;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.model.RecordedFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads files and stores what they state: one record after the other, whatever their number, in bounded memory.
 *
 * <p>Running it again on the same files stores nothing; running it again after it was killed stores the rest.
 */
public final class IngestRun {

    private static final int REPORT_EVERY = 10_000;

    private final FactWriter writer;
    private final GraphReader graph;
    private final Optional<BulkLoader> bulk;

    /**
     * @param writer stores batches
     * @param graph tells which references are unknown
     * @param bulk fills a graph that is still empty, where that can be done
     */
    public IngestRun(FactWriter writer, GraphReader graph, Optional<BulkLoader> bulk) {
        this.writer = writer;
        this.graph = graph;
        this.bulk = bulk;
    }

    /**
     * Reads and stores.
     *
     * @return what became of every record
     * @throws PlatformException if a file that was named cannot be read at all, or the graph cannot be reached
     */
    public IngestReport run(IngestRequest request, RunContext context) {
        Instant begin = context.clock().instant();
        Sources sources = Sources.of(request.inputs());
        makeDirectory(request.workDirectory());
        boolean filling = bulk.isPresent() && bulk.get().isPossible();
        IngestTally tally;
        try (Quarantine quarantine = new Quarantine(request.quarantine())) {
            tally = new IngestTally(quarantine);
            try (RecordSink sink = sink(filling, request, context, tally)) {
                readAll(sources.planned(), request, new Reading(tally, sink, context));
                sink.finish();
            }
        }
        Duration took = Duration.between(begin, context.clock().instant());
        IngestReport report = report(tally.totals(sources.passedOver()), request, filling, took);
        if (!report.balances()) {
            throw new PlatformException(ErrorCode.INTERNAL, "records are missing: " + report.balance());
        }
        return report;
    }

    private RecordSink sink(boolean filling, IngestRequest request, RunContext context, IngestTally tally) {
        MissingAccounts missing = new MissingAccounts(request.unknownAccounts(), tally, graph);
        RecordSink batches = new BatchSink(writer, graph, tally, missing);
        if (!filling) {
            return batches;
        }
        BulkSink.WorkFiles work = new BulkSink.WorkFiles(request.workDirectory(), context);
        return new BulkSink(bulk.orElseThrow().begin(), batches, work, tally, missing);
    }

    private static void readAll(List<PlannedSource> planned, IngestRequest request, Reading reading) {
        long lines = planned.stream()
                .map(PlannedSource::source)
                .distinct()
                .mapToLong(Source::estimateLines)
                .sum();
        reading.context.progress().begin("reading records", lines);
        for (PlannedSource source : planned) {
            read(source, request, reading);
        }
        reading.context.progress().end();
    }

    private static void read(PlannedSource planned, IngestRequest request, Reading reading) {
        String name = planned.source().name();
        long count = 0;
        try (FactReader reader = FactReader.open(planned, request.options(), request.workDirectory())) {
            for (ReadRecord record = reader.next(); record != null; record = reader.next()) {
                reading.take(name, record);
                count++;
                if (count % REPORT_EVERY == 0) {
                    reading.context.cancellation().check();
                    reading.context.progress().advance(REPORT_EVERY);
                }
            }
            reading.context.progress().advance(count % REPORT_EVERY);
        } catch (IOException notClosed) {
            throw new PlatformException(ErrorCode.UNAVAILABLE, name + " cannot be closed", notClosed);
        }
    }

    private static IngestReport report(
            IngestTally.Totals totals, IngestRequest request, boolean filling, Duration took) {
        IngestTally.Breakdown breakdown = totals.breakdown();
        return new IngestReport(
                totals.read(),
                totals.stored(),
                totals.duplicate(),
                totals.rejected(),
                breakdown.facts(),
                breakdown.reasons(),
                breakdown.notes(),
                totals.rejected() == 0 ? null : request.quarantine(),
                filling,
                took);
    }

    private static void makeDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException failed) {
            throw new PlatformException(ErrorCode.UNAVAILABLE, "cannot create " + directory, failed);
        }
    }

    /** Where records go while they are read. */
    private record Reading(IngestTally tally, RecordSink sink, RunContext context) {

        void take(String source, ReadRecord record) {
            switch (record) {
                case ReadRecord.Accepted sound -> {
                    tally.read(sound.facts().stream().map(RecordedFact::fact).toList(), sound.rounded());
                    sink.accept(new PendingRecord(source, sound.line(), sound.facts(), false));
                }
                case ReadRecord.Rejected bad -> tally.rejectUnread(source, bad.line(), bad.problems());
            }
        }
    }
}
