// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.skein.alert.Alert;
import io.skein.alert.AlertFilter;
import io.skein.alert.AlertFilter.Side;
import io.skein.alert.AlertNeighbours;
import io.skein.alert.AlertSort;
import io.skein.alert.AlertStatus;
import io.skein.alert.AlertStore;
import io.skein.alert.Disposition;
import io.skein.alert.RelatedAlerts;
import io.skein.alert.StatusChange;
import io.skein.alert.Story;
import io.skein.alert.WorkLine;
import io.skein.api.graphql.Caller;
import io.skein.api.graphql.FieldFetchers;
import io.skein.learned.ModelVerdict;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.model.RiskGrade;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Answers what is asked of alerts, and moves them along their life. */
@Singleton
final class AlertFetchers implements FieldFetchers {

    private final AlertStore alerts;
    private final DetectorNames names;
    private final Mutations mutations;
    private final InstantSource clock;
    private final WorkLine line;

    AlertFetchers(AlertStore alerts, DetectorNames names, Mutations mutations, InstantSource clock, WorkLine line) {
        this.alerts = alerts;
        this.line = line;
        this.names = names;
        this.mutations = mutations;
        this.clock = clock;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher("alerts", this::page)
                        .dataFetcher("alert", this::alert)
                        .dataFetcher("alertNeighbours", this::neighbours)
                        .dataFetcher("watchListAlerts", this::namingList)
                        .dataFetcher("dispositions", this::dispositions));
        wiring.type("Mutation", type -> type.dataFetcher("changeAlertStatus", this::changeStatus));
        wiring.type("Account", type -> type.dataFetcher("alerts", this::ofAccount));
        wiring.type("Customer", type -> type.dataFetcher("alerts", this::ofCustomer));
        wiring.type(
                "Alert",
                type -> type.dataFetcher(
                                "typologyName", field -> names.of(source(field).typology()))
                        .dataFetcher(
                                "history", field -> alerts.history(source(field).id()))
                        .dataFetcher("related", this::related)
                        .dataFetcher("story", this::story)
                        .dataFetcher("explanation", AlertFetchers::explanation)
                        .dataFetcher(
                                "model",
                                field ->
                                        PortLoaders.verdict(field, source(field).id()))
                        .dataFetcher("evidence", AlertFetchers::evidence)
                        .dataFetcher("subgraph", AlertFetchers::picture));
        wiring.type("ModelVerdict", type -> type.dataFetcher("explanation", AlertFetchers::learnedExplanation));
        wiring.type(
                "Subgraph",
                type -> type.dataFetcher("nodes", AlertFetchers::pictureNodes)
                        .dataFetcher("edges", AlertFetchers::pictureEdges)
                        .dataFetcher("truncated", field -> pictureOf(field).isTruncated()));
    }

    private Connection<Alert> page(DataFetchingEnvironment field) {
        Arguments arguments = Arguments.of(field);
        return Connection.of(alerts.page(filter(arguments), sort(arguments), Paging.slice(arguments)));
    }

    private Connection<Alert> namingList(DataFetchingEnvironment field) {
        Arguments arguments = Arguments.of(field);
        int version = Objects.requireNonNull(arguments.optional("version", Integer.class));
        return Connection.of(alerts.naming(
                arguments.text("name"), version, filter(arguments), sort(arguments), Paging.slice(arguments)));
    }

    private Connection<Disposition> dispositions(DataFetchingEnvironment field) {
        Arguments arguments = Arguments.of(field);
        Arguments filter = arguments.object("filter");
        Disposition.Filter wanted = new Disposition.Filter(
                filter.enums("outcomes", Disposition.Outcome::valueOf),
                filter.texts("typologies"),
                filter.optional("from", Instant.class),
                filter.optional("to", Instant.class));
        return Connection.of(alerts.dispositions(wanted, Paging.slice(arguments)));
    }

    private @Nullable Alert alert(DataFetchingEnvironment field) {
        return alerts.find(Arguments.of(field).text("id")).orElse(null);
    }

    private Map<String, @Nullable Object> neighbours(DataFetchingEnvironment field) {
        Arguments arguments = Arguments.of(field);
        AlertNeighbours found = alerts.neighbours(arguments.text("id"), filter(arguments), sort(arguments));
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("previousId", found.previousId());
        view.put("nextId", found.nextId());
        view.put("position", found.position());
        view.put("totalCount", found.total());
        return view;
    }

    private Connection<Alert> ofAccount(DataFetchingEnvironment field) {
        String id = GraphFetchers.accountOf(field).account().id();
        return about(AlertFilter.ofAccount(id), field);
    }

    private Connection<Alert> ofCustomer(DataFetchingEnvironment field) {
        String id = GraphFetchers.customerOf(field).customer().id();
        return about(AlertFilter.ofCustomer(id), field);
    }

    private Connection<Alert> about(AlertFilter filter, DataFetchingEnvironment field) {
        return Connection.of(alerts.page(filter, AlertSort.SCORE_DESC, Paging.slice(Arguments.of(field))));
    }

    private Map<String, Object> related(DataFetchingEnvironment field) {
        RelatedAlerts related = alerts.related(source(field).id(), Paging.size(Arguments.of(field)));
        return Map.of("nodes", related.nearest(), "totalCount", related.total(), "truncated", related.isTruncated());
    }

    private Story.@Nullable Page story(DataFetchingEnvironment field) {
        Arguments arguments = Arguments.of(field);
        int from = field.getArgumentOrDefault("from", 0);
        return alerts.story(source(field).id(), Paging.size(arguments), Math.max(0, from))
                .orElse(null);
    }

    private static CompletableFuture<Map<String, Object>> explanation(DataFetchingEnvironment field) {
        return PortLoaders.dossier(field, source(field).id())
                .thenApply(dossier -> Map.of("nodes", ExplanationNode.flat(dossier.explanation())));
    }

    private static Map<String, Object> learnedExplanation(DataFetchingEnvironment field) {
        ModelVerdict verdict = Objects.requireNonNull(field.<ModelVerdict>getSource());
        return Map.of("nodes", ExplanationNode.flat(verdict.explanation()));
    }

    private static CompletableFuture<EvidenceView> evidence(DataFetchingEnvironment field) {
        return PortLoaders.dossier(field, source(field).id()).thenApply(EvidenceView::of);
    }

    private static CompletableFuture<AlertPicture> picture(DataFetchingEnvironment field) {
        return PortLoaders.dossier(field, source(field).id()).thenApply(AlertPicture::of);
    }

    private static CompletableFuture<?> pictureNodes(DataFetchingEnvironment field) {
        AlertPicture picture = pictureOf(field);
        return PortLoaders.nodes(field, List.copyOf(picture.keys())).thenApply(picture::nodes);
    }

    private static CompletableFuture<List<EdgeView>> pictureEdges(DataFetchingEnvironment field) {
        AlertPicture picture = pictureOf(field);
        return PortLoaders.accounts(field, picture.accountIds()).thenApply(picture::edges);
    }

    private Map<String, @Nullable Object> changeStatus(DataFetchingEnvironment field) {
        return mutations.answer(
                field,
                "alert",
                input -> alerts.changeStatus(new StatusChange(
                        input.text("alertId"),
                        input.required("expectedVersion", Integer.class),
                        AlertStatus.valueOf(input.text("status")),
                        input.optional("reason", String.class),
                        Caller.of(field.getGraphQlContext()).userName(),
                        clock.instant())));
    }

    private static AlertSort sort(Arguments arguments) {
        String sort = arguments.optional("sort", String.class);
        return sort == null ? AlertSort.SCORE_DESC : AlertSort.valueOf(sort);
    }

    private AlertFilter filter(Arguments arguments) {
        Arguments filter = arguments.object("filter");
        String side = filter.optional("items", String.class);
        return new AlertFilter(
                filter.enums("grades", RiskGrade::valueOf),
                filter.texts("typologies"),
                filter.enums("statuses", AlertStatus::valueOf),
                filter.optional("eventsFrom", Instant.class),
                filter.optional("eventsTo", Instant.class),
                filter.optional("updatedFrom", Instant.class),
                filter.optional("amountMin", BigDecimal.class),
                filter.optional("amountMax", BigDecimal.class),
                filter.optional("scoreMin", Double.class),
                filter.optional("text", String.class),
                filter.optional("accountId", String.class),
                filter.optional("customerId", String.class),
                sample(filter.optional("sample", Double.class)),
                side == null ? null : line.items(Side.valueOf(side)));
    }

    private static @Nullable Double sample(@Nullable Double share) {
        if (share != null && !(share > 0 && share <= 1)) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, "sample must be above 0 and at most 1, was " + share);
        }
        return share;
    }

    private static Alert source(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<Alert>getSource());
    }

    private static AlertPicture pictureOf(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<AlertPicture>getSource());
    }
}
