// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.micronaut.context.annotation.Property;
import io.skein.api.graphql.FieldFetchers;
import io.skein.detect.AccountFlow;
import io.skein.graph.GraphReader;
import io.skein.graph.GraphReader.AccountDetails;
import io.skein.graph.GraphReader.CustomerDetails;
import io.skein.graph.GraphReader.NeighbourhoodQuery;
import io.skein.graph.GraphReader.NodeSummary;
import io.skein.graph.GraphReader.PageRequest;
import io.skein.graph.GraphReader.RiskState;
import io.skein.model.CurrencyUnit;
import io.skein.model.ErrorCode;
import io.skein.model.Money;
import io.skein.model.PlatformException;
import io.skein.model.Transfer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers what is asked of accounts, customers, other nodes and what lies between them. */
@Singleton
final class GraphFetchers implements FieldFetchers {

    private static final int LONGEST_SEARCH = 200;

    private final GraphReader graph;
    private final long hubDegree;

    GraphFetchers(GraphReader graph, @Property(name = "skein.hub-degree", defaultValue = "1000") long hubDegree) {
        if (hubDegree < 1) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, "skein.hub-degree must be at least 1, was " + hubDegree);
        }
        this.graph = graph;
        this.hubDegree = hubDegree;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher(
                                "account",
                                field -> PortLoaders.account(
                                        field, Arguments.of(field).text("id")))
                        .dataFetcher(
                                "customer",
                                field -> PortLoaders.customer(
                                        field, Arguments.of(field).text("id")))
                        .dataFetcher("search", this::search)
                        .dataFetcher("transfersBetween", this::transfersBetween)
                        .dataFetcher("neighbourhood", this::neighbourhood));
        wiring.type("Account", GraphFetchers::wireAccount);
        wiring.type("Customer", GraphFetchers::wireCustomer);
        wiring.type("Node", this::wireNode);
        wiring.type(
                "Money",
                type -> type.dataFetcher("amount", of(Money.class, Money::major))
                        .dataFetcher(
                                "currency",
                                of(Money.class, money -> money.currency().code())));
        wiring.type(
                "AccountFlow", type -> type.dataFetcher("dwellSeconds", of(AccountFlow.class, GraphFetchers::dwell)));
    }

    static AccountDetails accountOf(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<AccountDetails>getSource());
    }

    static CustomerDetails customerOf(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<CustomerDetails>getSource());
    }

    private static TypeRuntimeWiring.Builder wireAccount(TypeRuntimeWiring.Builder type) {
        return withRisk(type, field -> accountOf(field).score())
                .dataFetcher("id", field -> accountOf(field).account().id())
                .dataFetcher("bankId", field -> accountOf(field).account().bankId())
                .dataFetcher("number", field -> accountOf(field).account().number())
                .dataFetcher("kind", field -> accountOf(field).account().accountKind())
                .dataFetcher("accountClass", field -> accountOf(field).account().accountClass())
                .dataFetcher(
                        "currency", field -> code(accountOf(field).account().currency()))
                .dataFetcher("openedAt", field -> accountOf(field).account().openedAt())
                .dataFetcher("closedAt", field -> accountOf(field).account().closedAt())
                .dataFetcher(
                        "owners",
                        field -> PortLoaders.customers(
                                field, first(field, accountOf(field).ownerIds())))
                .dataFetcher("ownerCount", field -> accountOf(field).ownerIds().size());
    }

    private static TypeRuntimeWiring.Builder wireCustomer(TypeRuntimeWiring.Builder type) {
        return withRisk(type, field -> customerOf(field).score())
                .dataFetcher("id", field -> customerOf(field).customer().id())
                .dataFetcher("name", field -> customerOf(field).customer().name())
                .dataFetcher("kind", field -> customerOf(field).customer().partyKind())
                .dataFetcher("country", field -> customerOf(field).customer().country())
                .dataFetcher("segment", field -> customerOf(field).customer().segment())
                .dataFetcher(
                        "accounts",
                        field -> PortLoaders.accounts(
                                field, first(field, customerOf(field).accountIds())))
                .dataFetcher(
                        "accountCount", field -> customerOf(field).accountIds().size())
                .dataFetcher(
                        "identifierIds", field -> first(field, customerOf(field).identifierIds()))
                .dataFetcher(
                        "identifierCount",
                        field -> customerOf(field).identifierIds().size());
    }

    private TypeRuntimeWiring.Builder wireNode(TypeRuntimeWiring.Builder type) {
        return withRisk(
                        type,
                        field -> Objects.requireNonNull(field.<NodeSummary>getSource())
                                .score())
                .dataFetcher("label", of(NodeSummary.class, node -> node.label().toUpperCase(Locale.ROOT)))
                .dataFetcher("hub", of(NodeSummary.class, node -> node.degree() > hubDegree));
    }

    private List<NodeSummary> search(DataFetchingEnvironment field) {
        Arguments arguments = Arguments.of(field);
        String text = arguments.text("text").strip();
        if (text.isEmpty() || text.length() > LONGEST_SEARCH) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    "text must have 1 to " + LONGEST_SEARCH + " characters, had " + text.length());
        }
        return graph.search(text, Paging.size(arguments));
    }

    private Connection<Transfer> transfersBetween(DataFetchingEnvironment field) {
        Arguments arguments = Arguments.of(field);
        PageRequest page = Paging.request(arguments);
        return Connection.of(
                graph.transfersBetween(arguments.text("account"), arguments.text("other"), arguments.window(), page),
                page.offset());
    }

    private Map<String, @Nullable Object> neighbourhood(DataFetchingEnvironment field) {
        Arguments arguments = Arguments.of(field);
        PageRequest page = Paging.request(arguments);
        String label = NodeKey.labelOf(arguments.text("label"));
        GraphReader.Neighbourhood found =
                graph.neighbourhood(new NeighbourhoodQuery(label, arguments.text("id"), arguments.window(), page));
        int end = page.offset() + found.nodes().size();
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("nodes", found.nodes());
        view.put("edges", found.edges().stream().map(EdgeView::of).toList());
        view.put("totalNeighbours", found.totalNeighbours());
        view.put("truncated", found.truncated());
        view.put("endCursor", end < found.totalNeighbours() && end > page.offset() ? Paging.cursor(end - 1) : null);
        return view;
    }

    private static TypeRuntimeWiring.Builder withRisk(
            TypeRuntimeWiring.Builder type, Function<DataFetchingEnvironment, @Nullable RiskState> stateOf) {
        return type.dataFetcher("score", field -> part(stateOf.apply(field), RiskState::score))
                .dataFetcher("grade", field -> part(stateOf.apply(field), RiskState::grade))
                .dataFetcher("scoredAt", field -> part(stateOf.apply(field), RiskState::scoredAt));
    }

    private static List<String> first(DataFetchingEnvironment field, List<String> ids) {
        return ids.subList(0, Math.min(ids.size(), Paging.size(Arguments.of(field))));
    }

    private static <T> @Nullable T part(@Nullable RiskState state, Function<RiskState, T> part) {
        return state == null ? null : part.apply(state);
    }

    private static @Nullable String code(@Nullable CurrencyUnit currency) {
        return currency == null ? null : currency.code();
    }

    private static @Nullable Long dwell(AccountFlow flow) {
        Duration dwell = flow.dwell();
        return dwell == null ? null : dwell.toSeconds();
    }

    private static <S, T> DataFetcher<T> of(Class<S> type, Function<S, @Nullable T> part) {
        return field -> part.apply(type.cast(Objects.requireNonNull(field.<Object>getSource())));
    }
}
