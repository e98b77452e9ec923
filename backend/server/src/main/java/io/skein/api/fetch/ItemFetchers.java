// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.skein.alert.Alert;
import io.skein.alert.AlertStatus;
import io.skein.alert.AlertStore;
import io.skein.alert.StoryDecision;
import io.skein.alert.WorkItem;
import io.skein.alert.WorkLine;
import io.skein.api.graphql.Caller;
import io.skein.api.graphql.FieldFetchers;
import io.skein.detect.LocalizedText;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Answers what is asked of items of work, and decides them as a whole. */
@Singleton
final class ItemFetchers implements FieldFetchers {

    private final AlertStore alerts;
    private final DetectorNames names;
    private final Mutations mutations;
    private final InstantSource clock;
    private final WorkLine line;

    ItemFetchers(AlertStore alerts, DetectorNames names, Mutations mutations, InstantSource clock, WorkLine line) {
        this.alerts = alerts;
        this.names = names;
        this.mutations = mutations;
        this.clock = clock;
        this.line = line;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Alert", type -> type.dataFetcher("item", this::item));
        wiring.type("Status", type -> type.dataFetcher("workLine", field -> line.leastScore()));
        wiring.type("Mutation", type -> type.dataFetcher("changeStoryStatus", this::changeStoryStatus));
    }

    private CompletableFuture<Map<String, @Nullable Object>> item(DataFetchingEnvironment field) {
        Alert alert = Objects.requireNonNull(field.<Alert>getSource());
        return PortLoaders.item(field, alert.id()).thenApply(item -> view(alert, item));
    }

    private Map<String, @Nullable Object> view(Alert alert, WorkItem item) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("leadId", item.leadId());
        view.put("isLead", item.isLedBy(alert.id()));
        view.put("aboveLine", item.leadId() != null && line.admits(item.score()));
        view.put("alertCount", item.parts().size());
        view.put(
                "typologies",
                item.countsByTypology().entrySet().stream()
                        .map(each -> new TypologyCount(each.getKey(), names.of(each.getKey()), each.getValue()))
                        .toList());
        view.put("openParts", item.openParts());
        return view;
    }

    private Map<String, @Nullable Object> changeStoryStatus(DataFetchingEnvironment field) {
        return mutations.answer(
                field,
                "alerts",
                input -> alerts.decide(new StoryDecision(
                        input.text("alertId"),
                        versions(input.objects("parts")),
                        AlertStatus.valueOf(input.text("status")),
                        input.optional("reason", String.class),
                        Caller.of(field.getGraphQlContext()).userName(),
                        clock.instant())));
    }

    private static Map<String, Integer> versions(List<Arguments> parts) {
        Map<String, Integer> versions = new HashMap<>();
        for (Arguments part : parts) {
            if (versions.put(part.text("alertId"), part.required("expectedVersion", Integer.class)) != null) {
                throw new PlatformException(
                        ErrorCode.INVALID_INPUT, "part " + part.text("alertId") + " is named twice");
            }
        }
        return versions;
    }

    private record TypologyCount(String typology, LocalizedText typologyName, long count) {}
}
