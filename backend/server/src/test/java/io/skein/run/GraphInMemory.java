// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.exec.RunContext;
import io.skein.graph.ScoreWriter;
import io.skein.graph.WindowReader;
import io.skein.model.RecordedFact;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindowBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A graph of transfers that needs no database, bitemporal like the real one. */
public final class GraphInMemory implements WindowReader, ScoreWriter {

    private final List<RecordedFact> facts = new ArrayList<>();
    private List<ElementScore> scores = List.of();

    /** Adds transfers that become known at that instant. */
    public GraphInMemory add(Instant recordedAt, List<Transfer> transfers) {
        transfers.forEach(transfer -> facts.add(new RecordedFact(transfer, recordedAt, "test")));
        return this;
    }

    /** Puts one transfer in the place of another as if it had always been so: what nobody may do. */
    public void tamper(Transfer forged) {
        facts.replaceAll(known -> known.fact().id().equals(forged.id())
                ? new RecordedFact(forged, known.recordedAt(), known.origin())
                : known);
    }

    /** {@return the scores written back last} */
    public List<ElementScore> scores() {
        return scores;
    }

    @Override
    public GraphView read(TimeWindow interval, Instant knownAt, RateTable rates, RunContext context) {
        TransferWindowBuilder window = new TransferWindowBuilder(interval);
        for (RecordedFact known : facts) {
            if (!known.recordedAt().isAfter(knownAt)) {
                window.transfer((Transfer) known.fact());
            }
        }
        return new GraphView(window.build(), IdentityGraph.EMPTY, rates);
    }

    @Override
    public TimeWindow extent() {
        Instant first =
                facts.stream().map(GraphInMemory::at).min(Instant::compareTo).orElse(Instant.EPOCH);
        Instant last =
                facts.stream().map(GraphInMemory::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new TimeWindow(first, last.plusMillis(1));
    }

    private static Instant at(RecordedFact known) {
        return ((Transfer) known.fact()).at();
    }

    @Override
    public Instant watermark() {
        return facts.stream()
                .map(RecordedFact::recordedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    @Override
    public void replaceScores(List<ElementScore> replacing, Instant scoredAt) {
        scores = List.copyOf(replacing);
    }
}
