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
import java.util.Optional;

/**
 * Reads files and stores what they state: one record after the other, whatever their number, in bounded memory.
 *
 * <p>Running it again on the same files stores nothing; running it again after it was killed stores the rest.
 */
public final class IngestRun {

    /** Task: records are read, validated and handed on. */
    public static final String READING = "reading records";

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
     * Looks at the files and the graph, and decides how to go about it.
     *
     * @throws PlatformException if a file that was named cannot be read at all, the graph cannot be reached, or it cannot be loaded
     *     in the way asked for
     */
    public IngestPlan plan(IngestRequest request) {
        Sources sources = Sources.of(request.inputs());
        long records = sources.planned().stream()
                .map(PlannedSource::source)
                .distinct()
                .mapToLong(Source::estimateLines)
                .sum();
        return new IngestPlan(request, sources, records, LoadDecision.of(request.load(), records, bulk));
    }

    /** Plans, and does it at once. {@return what became of every record} */
    public IngestReport run(IngestRequest request, RunContext context) {
        return run(plan(request), context);
    }

    /**
     * Reads and stores.
     *
     * @return what became of every record
     * @throws PlatformException if the graph cannot be reached
     */
    public IngestReport run(IngestPlan plan, RunContext context) {
        Instant begin = context.clock().instant();
        IngestRequest request = plan.request();
        makeDirectory(request.workDirectory());
        boolean filling = plan.load().importer();
        IngestTally tally;
        try (Quarantine quarantine = new Quarantine(request.quarantine())) {
            tally = new IngestTally(quarantine);
            try (RecordSink sink = sink(filling, request, context, tally)) {
                readAll(plan, new Reading(tally, sink, context));
                sink.finish();
            }
        }
        Duration took = Duration.between(begin, context.clock().instant());
        IngestReport report = report(tally.totals(plan.sources().passedOver()), request, filling, took);
        if (!report.balances()) {
            throw new PlatformException(ErrorCode.INTERNAL, "records are missing: " + report.balance());
        }
        return report;
    }

    private RecordSink sink(boolean filling, IngestRequest request, RunContext context, IngestTally tally) {
        // a graph that is being filled is empty, and cannot be asked because its server is stopped
        MissingAccounts missing =
                new MissingAccounts(request.unknownAccounts(), tally, () -> !filling && knowsCustomers());
        RecordSink batches = new BatchSink(writer, graph, tally, missing);
        if (!filling) {
            return batches;
        }
        BulkSink.WorkFiles work = new BulkSink.WorkFiles(request.workDirectory(), context);
        return new BulkSink(bulk.orElseThrow().begin(), batches, work, tally, missing);
    }

    private boolean knowsCustomers() {
        return graph.counts().getOrDefault("Customer", 0L) > 0;
    }

    private static void readAll(IngestPlan plan, Reading reading) {
        reading.context.progress().begin(READING, plan.records());
        for (PlannedSource source : plan.sources().planned()) {
            read(source, plan.request(), reading);
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
