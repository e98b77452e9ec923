// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.micronaut.context.annotation.Property;
import io.skein.api.graphql.Caller;
import io.skein.api.graphql.FieldFetchers;
import io.skein.api.schedule.RunScheduler;
import io.skein.graph.GraphReader;
import io.skein.graph.WindowReader;
import io.skein.model.TimeWindow;
import io.skein.run.RunService;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers who asks, what this server is and what it holds. */
@Singleton
final class StatusFetchers implements FieldFetchers {

    private final GraphReader graph;
    private final WindowReader window;
    private final RunService runs;
    private final @Nullable RunScheduler scheduler;
    private final String version;

    StatusFetchers(
            GraphReader graph,
            WindowReader window,
            RunService runs,
            @Nullable RunScheduler scheduler,
            @Property(name = "skein.version") String version) {
        this.graph = graph;
        this.window = window;
        this.runs = runs;
        this.scheduler = scheduler;
        this.version = version;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("me", StatusFetchers::me).dataFetcher("status", this::status));
        wiring.type(
                "Status",
                type -> type.dataFetcher("version", field -> version)
                        .dataFetcher("watermark", field -> watermark())
                        .dataFetcher(
                                "firstTransferAt", field -> transfers(field).first())
                        .dataFetcher("lastTransferAt", field -> transfers(field).last())
                        .dataFetcher("counts", field -> NamedValue.Count.all(graph.counts()))
                        .dataFetcher("nextRunAt", field -> scheduler == null ? null : scheduler.nextRunAt())
                        .dataFetcher("runningRun", field -> runs.running().orElse(null)));
    }

    private static Map<String, String> me(DataFetchingEnvironment field) {
        return Map.of("name", Caller.of(field.getGraphQlContext()).userName());
    }

    private Transfers status(DataFetchingEnvironment field) {
        return field.getSelectionSet().containsAnyOf("firstTransferAt", "lastTransferAt")
                ? Transfers.within(window.extent())
                : Transfers.NONE;
    }

    private @Nullable Instant watermark() {
        Instant watermark = window.watermark();
        return watermark.equals(Instant.EPOCH) ? null : watermark;
    }

    private static Transfers transfers(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<Transfers>getSource());
    }

    /** When the first and the last stored transfer were executed. */
    private record Transfers(
            @Nullable Instant first, @Nullable Instant last) {

        private static final Transfers NONE = new Transfers(null, null);

        private static Transfers within(TimeWindow extent) {
            boolean isEmpty = extent.length().isZero();
            return isEmpty ? NONE : new Transfers(extent.from(), extent.to().minusMillis(1));
        }
    }
}
