// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import graphql.schema.DataFetchingEnvironment;
import io.skein.alert.AlertDossier;
import io.skein.alert.AlertStore;
import io.skein.alert.WorkItem;
import io.skein.api.graphql.Loaders;
import io.skein.graph.GraphReader;
import io.skein.graph.GraphReader.AccountDetails;
import io.skein.graph.GraphReader.CustomerDetails;
import io.skein.graph.GraphReader.NodeSummary;
import io.skein.indicator.IndicatorStore;
import io.skein.indicator.Reading;
import io.skein.indicator.Subject;
import io.skein.learned.ModelVerdict;
import io.skein.learned.ModelVerdictStore;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.dataloader.MappedBatchLoader;
import org.jspecify.annotations.Nullable;

/** Looks accounts, customers, nodes and evidence up by id, all that one level of a query needs in one call. */
@Singleton
final class PortLoaders implements Loaders {

    /** Most ids of one call; more are split. */
    private static final int MAX_BATCH = 1_000;

    private final GraphReader graph;
    private final AlertStore alerts;
    private final IndicatorStore indicators;
    private final ModelVerdictStore verdicts;

    PortLoaders(GraphReader graph, AlertStore alerts, IndicatorStore indicators, ModelVerdictStore verdicts) {
        this.graph = graph;
        this.alerts = alerts;
        this.indicators = indicators;
        this.verdicts = verdicts;
    }

    @Override
    public DataLoaderRegistry newRegistry() {
        return DataLoaderRegistry.newRegistry()
                .register("accounts", loader(graph::accounts))
                .register("customers", loader(graph::customers))
                .register("nodes", loader(this::nodesByKey))
                .register("dossiers", loader(alerts::dossiers))
                .register("items", loader(alerts::items))
                .register("readings", loader(indicators::of))
                .register("verdicts", loader(verdicts::find))
                .build();
    }

    static CompletableFuture<AccountDetails> account(DataFetchingEnvironment environment, String id) {
        return PortLoaders.<String, AccountDetails>named(environment, "accounts")
                .load(id);
    }

    static CompletableFuture<List<AccountDetails>> accounts(DataFetchingEnvironment environment, List<String> ids) {
        return known(PortLoaders.<String, AccountDetails>named(environment, "accounts"), ids);
    }

    static CompletableFuture<CustomerDetails> customer(DataFetchingEnvironment environment, String id) {
        return PortLoaders.<String, CustomerDetails>named(environment, "customers")
                .load(id);
    }

    static CompletableFuture<List<CustomerDetails>> customers(DataFetchingEnvironment environment, List<String> ids) {
        return known(PortLoaders.<String, CustomerDetails>named(environment, "customers"), ids);
    }

    static CompletableFuture<@Nullable NodeSummary> node(DataFetchingEnvironment environment, NodeKey key) {
        return PortLoaders.<NodeKey, NodeSummary>named(environment, "nodes").load(key);
    }

    static CompletableFuture<List<Reading>> readings(DataFetchingEnvironment environment, Subject subject) {
        return PortLoaders.<Subject, List<Reading>>named(environment, "readings")
                .load(subject)
                .thenApply(found -> found == null ? List.of() : found);
    }

    static CompletableFuture<List<NodeSummary>> nodes(DataFetchingEnvironment environment, List<NodeKey> keys) {
        return known(PortLoaders.<NodeKey, NodeSummary>named(environment, "nodes"), keys);
    }

    static CompletableFuture<AlertDossier> dossier(DataFetchingEnvironment environment, String alertId) {
        return PortLoaders.<String, AlertDossier>named(environment, "dossiers")
                .load(alertId)
                .thenApply(found -> {
                    if (found == null) {
                        throw new PlatformException(ErrorCode.INTERNAL, "alert " + alertId + " has no evidence");
                    }
                    return found;
                });
    }

    /** {@return the item of work that an alert is part of} */
    static CompletableFuture<WorkItem> item(DataFetchingEnvironment environment, String alertId) {
        return PortLoaders.<String, WorkItem>named(environment, "items").load(alertId);
    }

    /** {@return what the learned model says of an alert, or null if it says nothing} */
    static CompletableFuture<ModelVerdict> verdict(DataFetchingEnvironment environment, String alertId) {
        return PortLoaders.<String, ModelVerdict>named(environment, "verdicts").load(alertId);
    }

    private Map<NodeKey, NodeSummary> nodesByKey(Set<NodeKey> keys) {
        Map<String, Set<String>> idsByLabel = new LinkedHashMap<>();
        for (NodeKey key : keys) {
            idsByLabel.computeIfAbsent(key.label(), label -> new TreeSet<>()).add(key.id());
        }
        Map<NodeKey, NodeSummary> found = new HashMap<>();
        idsByLabel.forEach((label, ids) ->
                graph.nodes(label, ids).forEach((id, node) -> found.put(new NodeKey(label, id), node)));
        return found;
    }

    private static <K, V> DataLoader<K, V> loader(Function<Set<K>, Map<K, V>> read) {
        MappedBatchLoader<K, V> batch = keys -> CompletableFuture.completedFuture(read.apply(keys));
        DataLoaderOptions options =
                DataLoaderOptions.newOptions().setMaxBatchSize(MAX_BATCH).build();
        return DataLoaderFactory.newMappedDataLoader(batch, options);
    }

    private static <K, V> DataLoader<K, V> named(DataFetchingEnvironment environment, String name) {
        return Objects.requireNonNull(environment.<K, V>getDataLoader(name), name);
    }

    private static <K, V> CompletableFuture<List<V>> known(DataLoader<K, V> loader, List<K> keys) {
        return loader.loadMany(keys)
                .thenApply(found -> found.stream().filter(Objects::nonNull).toList());
    }
}
