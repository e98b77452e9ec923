// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.skein.api.graphql.FieldFetchers;
import io.skein.model.ErrorCode;
import io.skein.model.ListEntry;
import io.skein.model.PlatformException;
import io.skein.watch.EntryFilter;
import io.skein.watch.EntrySort;
import io.skein.watch.ListSort;
import io.skein.watch.ListVersion;
import io.skein.watch.OwnList;
import io.skein.watch.WatchListStore;
import io.skein.watch.WatchListSummary;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.Function;

/** Answers what is asked of watch-lists. */
@Singleton
final class WatchListFetchers implements FieldFetchers {

    private final WatchListStore store;

    WatchListFetchers(WatchListStore store) {
        this.store = store;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher("watchLists", this::page)
                        .dataFetcher("watchListVersions", this::versions)
                        .dataFetcher("watchListEntries", this::entries));
        wiring.type(
                "WatchList",
                type -> type.dataFetcher(
                        "madeBySkein",
                        field -> OwnList.isOne(Objects.requireNonNull(field.<WatchListSummary>getSource())
                                .name())));
        wiring.type("WatchListVersion", WatchListFetchers::wireVersion);
    }

    private static TypeRuntimeWiring.Builder wireVersion(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("sha256", field -> content(field, ListVersion.Content::sha256))
                .dataFetcher("entryCount", field -> content(field, ListVersion.Content::entries))
                .dataFetcher("matchableCount", field -> content(field, ListVersion.Content::matchable))
                .dataFetcher("rejectedCount", field -> content(field, ListVersion.Content::rejected))
                .dataFetcher("asOf", field -> version(field).origin().asOf())
                .dataFetcher("importedAt", field -> version(field).origin().importedAt())
                .dataFetcher("importedBy", field -> version(field).origin().importedBy())
                .dataFetcher("source", field -> version(field).origin().source());
    }

    private Connection<WatchListSummary> page(DataFetchingEnvironment field) {
        Arguments arguments = Arguments.of(field);
        String sort = Objects.requireNonNullElse(arguments.optional("sort", String.class), ListSort.NAME_ASC.name());
        return Connection.of(
                store.lists(arguments.optional("text", String.class), ListSort.valueOf(sort), Paging.slice(arguments)));
    }

    private Connection<ListVersion> versions(DataFetchingEnvironment field) {
        Arguments arguments = Arguments.of(field);
        return Connection.of(store.versions(arguments.text("name"), Paging.slice(arguments)));
    }

    private Connection<ListEntry> entries(DataFetchingEnvironment field) {
        Arguments arguments = Arguments.of(field);
        Arguments filter = arguments.object("filter");
        EntryFilter wanted = new EntryFilter(
                filter.optional("text", String.class),
                filter.enums("kinds", ListEntry.Kind::valueOf),
                filter.optional("matchable", Boolean.class));
        String sort = Objects.requireNonNullElse(arguments.optional("sort", String.class), EntrySort.ID_ASC.name());
        return Connection.of(store.entries(asked(arguments), wanted, EntrySort.valueOf(sort), Paging.slice(arguments)));
    }

    private ListVersion asked(Arguments arguments) {
        String name = arguments.text("name");
        Integer number = arguments.optional("version", Integer.class);
        return (number == null ? store.latest(name) : store.find(name, number))
                .orElseThrow(() -> new PlatformException(
                        ErrorCode.NOT_FOUND,
                        "there is no list '" + name + "'" + (number == null ? "" : " with version " + number)));
    }

    private static <T> T content(DataFetchingEnvironment field, Function<ListVersion.Content, T> member) {
        return member.apply(version(field).content());
    }

    private static ListVersion version(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<ListVersion>getSource());
    }
}
