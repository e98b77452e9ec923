// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.skein.api.graphql.FieldFetchers;
import io.skein.detect.ParameterValues;
import io.skein.graph.GraphReader.Page;
import io.skein.graph.GraphReader.PageRequest;
import io.skein.model.Transfer;
import io.skein.run.anchored.Anchored;
import io.skein.run.anchored.AnchoredAnswer;
import io.skein.run.anchored.AnchoredAnswer.Engine;
import io.skein.run.anchored.AnchoredQuestion;
import io.skein.run.anchored.AnchoredQuestion.Kind;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers which paths of money run through an account. */
@Singleton
final class PathFetchers implements FieldFetchers {

    private static final int MOST_HUBS = 20;

    private final Anchored anchored;

    PathFetchers(Anchored anchored) {
        this.anchored = anchored;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Account",
                type -> type.dataFetcher("cycles", field -> paths(field, Kind.CYCLES))
                        .dataFetcher("chains", field -> paths(field, Kind.CHAINS)));
    }

    private Map<String, @Nullable Object> paths(DataFetchingEnvironment field, Kind kind) {
        Arguments arguments = Arguments.of(field);
        PageRequest page = Paging.request(arguments);
        String account = GraphFetchers.accountOf(field).account().id();
        String engine = arguments.optional("engine", String.class);
        AnchoredAnswer answer = anchored.ask(new AnchoredQuestion(
                kind,
                account,
                arguments.window(),
                values(arguments.object("question")),
                engine == null ? null : Engine.valueOf(engine)));
        PathPlace place = PathPlace.valueOf(
                Objects.requireNonNullElse(arguments.optional("place", String.class), PathPlace.ANYWHERE.name()));
        List<PathView> all = answer.paths().stream()
                .filter(path -> place.holds(account, path))
                .map(PathView::of)
                .toList();
        return connection(answer, all, page);
    }

    private static ParameterValues values(Arguments question) {
        Map<String, String> values = new TreeMap<>();
        question.values().forEach((name, value) -> {
            if (value != null) {
                values.put(name, value.toString());
            }
        });
        return new ParameterValues(values);
    }

    private static Map<String, @Nullable Object> connection(
            AnchoredAnswer answer, List<PathView> all, PageRequest page) {
        int begin = Math.min(page.offset(), all.size());
        int end = Math.min(begin + page.limit(), all.size());
        Connection<PathView> connection = Connection.of(new Page<>(all.subList(begin, end), all.size()), begin);
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("edges", connection.edges());
        view.put("pageInfo", connection.pageInfo());
        view.put("totalCount", connection.totalCount());
        view.put("engine", answer.engine());
        view.put("reason", answer.reason());
        view.put("dataWatermark", answer.watermark());
        view.put("hubIds", answer.hubIds().stream().limit(MOST_HUBS).toList());
        view.put("truncations", answer.truncations());
        return view;
    }

    /** The schema's enum of this name. */
    private enum PathPlace {
        ANYWHERE,
        START,
        MIDDLE,
        END;

        boolean holds(String account, List<Transfer> path) {
            boolean starts = path.getFirst().fromAccountId().equals(account);
            boolean ends = path.getLast().toAccountId().equals(account);
            return switch (this) {
                case ANYWHERE -> true;
                case START -> starts;
                case MIDDLE -> !starts && !ends;
                case END -> ends;
            };
        }
    }

    /** The schema's {@code MoneyPath}. */
    public record PathView(List<String> accountIds, List<Transfer> transfers) {

        private static PathView of(List<Transfer> path) {
            List<String> accounts = new ArrayList<>();
            accounts.add(path.getFirst().fromAccountId());
            path.forEach(transfer -> accounts.add(transfer.toAccountId()));
            return new PathView(accounts, path);
        }
    }
}
