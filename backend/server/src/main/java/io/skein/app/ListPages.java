// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.model.ErrorCode;
import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import io.skein.model.PlatformException;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import io.skein.watch.EntryFilter;
import io.skein.watch.EntrySort;
import io.skein.watch.ListSort;
import io.skein.watch.ListVersion;
import io.skein.watch.OwnList;
import io.skein.watch.WatchListStore;
import io.skein.watch.WatchListSummary;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints watch-lists page by page, a line an item. */
final class ListPages {

    private final PrintWriter out;

    ListPages(PrintWriter out) {
        this.out = out;
    }

    /** Which page. */
    static final class PageOptions {

        @Option(
                names = "--first",
                paramLabel = "N",
                defaultValue = "25",
                description = "How many, 1 to 1000 (default: 25).")
        private int first = 25;

        @Option(names = "--after", paramLabel = "CURSOR", description = "Go on after this, as the page before it says.")
        private @Nullable String after;

        PageSlice slice() {
            if (first < 1 || first > PageSlice.MAX_SIZE) {
                throw new PlatformException(
                        ErrorCode.INVALID_INPUT, "--first must be 1 to " + PageSlice.MAX_SIZE + ", was " + first);
            }
            return PageSlice.after(first, after);
        }
    }

    /** Which lists. */
    static final class ListOptions {

        @Mixin
        private final PageOptions page = new PageOptions();

        @Option(
                names = "--text",
                paramLabel = "TEXT",
                description = "Lists whose name contains this, in whatever case.")
        private @Nullable String text;

        @Option(
                names = "--sort",
                paramLabel = "ORDER",
                defaultValue = "name_asc",
                description = "${COMPLETION-CANDIDATES} (default: name_asc).")
        private ListSort sort = ListSort.NAME_ASC;
    }

    /** Which entries. */
    static final class EntryOptions {

        @Mixin
        private final PageOptions page = new PageOptions();

        @Option(names = "--version-number", paramLabel = "N", description = "Which version (default: the latest).")
        private @Nullable Integer version;

        @Option(
                names = "--text",
                paramLabel = "TEXT",
                description = "Entries whose id, name, reason or identifiers contain this, in whatever case.")
        private @Nullable String text;

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                split = ",",
                description = "Entries of these kinds: ${COMPLETION-CANDIDATES}.")
        private Set<ListEntry.Kind> kinds = Set.of();

        @Option(names = "--matchable", description = "Only entries that have something to be matched by.")
        private boolean matchable;

        @Option(
                names = "--sort",
                paramLabel = "ORDER",
                defaultValue = "id_asc",
                description = "${COMPLETION-CANDIDATES} (default: id_asc).")
        private EntrySort sort = EntrySort.ID_ASC;
    }

    int lists(WatchListStore store, ListOptions options) {
        return print(out, store.lists(options.text, options.sort, options.page.slice()), ListPages::line);
    }

    int versions(WatchListStore store, String name, PageOptions page) {
        latest(store, name);
        return print(out, store.versions(name, page.slice()), ListPages::line);
    }

    int entries(WatchListStore store, String name, EntryOptions options) {
        ListVersion latest = latest(store, name);
        Integer number = options.version;
        ListVersion version = number == null
                ? latest
                : store.find(name, number)
                        .orElseThrow(() -> new PlatformException(
                                ErrorCode.NOT_FOUND,
                                "list " + name + " has no version " + number + "; it has 1 to " + latest.number()));
        EntryFilter filter = new EntryFilter(options.text, options.kinds, options.matchable ? Boolean.TRUE : null);
        return print(out, store.entries(version, filter, options.sort, options.page.slice()), ListPages::line);
    }

    private static ListVersion latest(WatchListStore store, String name) {
        return store.latest(name)
                .orElseThrow(() -> new PlatformException(ErrorCode.NOT_FOUND, "there is no list '" + name + "'"));
    }

    /** Prints a page, a line an item, and how to go on. */
    static <T> int print(PrintWriter out, KeysetPage<T> page, Function<T, String> line) {
        page.items().forEach(item -> out.println(line.apply(item)));
        out.println("%,d of %,d".formatted(page.items().size(), page.total()));
        if (page.hasNext()) {
            out.println("go on with --after " + page.entries().getLast().cursor());
        }
        return ExitCode.DONE;
    }

    private static String line(WatchListSummary list) {
        return line(list.latest());
    }

    private static String line(ListVersion version) {
        ListVersion.Origin origin = version.origin();
        return "%s  version %d  entries %,d  matchable %,d  rejected %,d  %s %s%s  from %s  sha256 %s"
                .formatted(
                        version.listName(),
                        version.number(),
                        version.content().entries(),
                        version.content().matchable(),
                        version.content().rejected(),
                        OwnList.isOne(version.listName()) ? "made by Skein" : "imported",
                        origin.importedAt().truncatedTo(ChronoUnit.SECONDS),
                        origin.asOf() == null ? "" : "  as of " + origin.asOf(),
                        origin.source(),
                        version.content().sha256());
    }

    private static String line(ListEntry entry) {
        String keys = entry.keys().stream().map(ListKey::text).collect(Collectors.joining(" "));
        return "%s  %s  %s  %s  %s%s%s"
                .formatted(
                        entry.id(),
                        entry.kind(),
                        entry.name().isEmpty() ? "-" : entry.name(),
                        keys.isEmpty() ? "-" : keys,
                        entry.reason(),
                        entry.validFrom() == null ? "" : "  from " + entry.validFrom(),
                        entry.validTo() == null ? "" : "  to " + entry.validTo());
    }
}
