// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.skein.api.graphql.Caller;
import io.skein.api.graphql.FieldFetchers;
import io.skein.model.TimeWindow;
import io.skein.run.Run;
import io.skein.run.Run.DetectorRun;
import io.skein.run.RunFilter;
import io.skein.run.RunOutcome;
import io.skein.run.RunProgress;
import io.skein.run.RunService;
import io.skein.run.RunSort;
import io.skein.run.RunStore;
import io.skein.run.RunTrigger;
import io.skein.run.ScanRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers what is asked of runs, starts and stops them. */
@Singleton
final class RunFetchers implements FieldFetchers {

    private final RunStore store;
    private final RunService service;
    private final Mutations mutations;

    RunFetchers(RunStore store, RunService service, Mutations mutations) {
        this.store = store;
        this.service = service;
        this.mutations = mutations;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("runs", this::page).dataFetcher("run", this::run));
        wiring.type(
                "Mutation", type -> type.dataFetcher("startRun", this::start).dataFetcher("cancelRun", this::cancel));
        wiring.type("Run", this::wireRun);
        wiring.type("RunDetector", type -> type.dataFetcher("parameters", RunFetchers::parameters));
    }

    private TypeRuntimeWiring.Builder wireRun(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("windowFrom", field -> window(field, TimeWindow::from))
                .dataFetcher("windowTo", field -> window(field, TimeWindow::to))
                .dataFetcher("dataWatermark", field -> source(field).details().dataWatermark())
                .dataFetcher(
                        "stage",
                        field -> progress(field).map(RunProgress::stage).orElse(null))
                .dataFetcher(
                        "stageProgress",
                        field -> progress(field).map(RunProgress::share).orElse(null))
                .dataFetcher("detectors", field -> source(field).details().detectors())
                .dataFetcher(
                        "counts",
                        field -> NamedValue.Count.all(source(field).details().counts()))
                .dataFetcher("timings", field -> timings(source(field)));
    }

    private Connection<Run> page(DataFetchingEnvironment field) {
        Arguments arguments = Arguments.of(field);
        Arguments filter = arguments.object("filter");
        RunFilter wanted = new RunFilter(
                filter.enums("outcomes", RunOutcome::valueOf), filter.enums("triggers", RunTrigger::valueOf));
        String sort = Objects.requireNonNullElse(arguments.optional("sort", String.class), "STARTED_DESC");
        return Connection.of(store.page(wanted, RunSort.valueOf(sort), Paging.slice(arguments)));
    }

    private @Nullable Run run(DataFetchingEnvironment field) {
        return store.find(Arguments.of(field).text("id")).orElse(null);
    }

    private Map<String, @Nullable Object> start(DataFetchingEnvironment field) {
        return mutations.answer(field, "run", input -> {
            input.window();
            return service.start(new ScanRequest(
                    RunTrigger.REQUEST,
                    Caller.of(field.getGraphQlContext()).userName(),
                    input.texts("detectorIds"),
                    input.optional("from", Instant.class),
                    input.optional("to", Instant.class)));
        });
    }

    private Map<String, @Nullable Object> cancel(DataFetchingEnvironment field) {
        return mutations.answer(field, "run", input -> service.cancel(input.text("runId")));
    }

    private Optional<RunProgress> progress(DataFetchingEnvironment field) {
        return source(field).outcome() == RunOutcome.RUNNING
                ? service.progress(source(field).id())
                : Optional.empty();
    }

    private static @Nullable Instant window(DataFetchingEnvironment field, Function<TimeWindow, Instant> end) {
        TimeWindow window = source(field).details().window();
        return window == null ? null : end.apply(window);
    }

    private static List<Map<String, Object>> timings(Run run) {
        return run.details().timings().stream()
                .<Map<String, Object>>map(timing ->
                        Map.of("stage", timing.stage(), "millis", timing.took().toMillis()))
                .toList();
    }

    private static List<NamedValue> parameters(DataFetchingEnvironment field) {
        return NamedValue.all(
                Objects.requireNonNull(field.<DetectorRun>getSource()).parameters());
    }

    private static Run source(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<Run>getSource());
    }
}
