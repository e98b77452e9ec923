// SPDX-License-Identifier: Apache-2.0
package io.skein.watch.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.ingest.ListReader;
import io.skein.ingest.Source;
import io.skein.jdbc.TestDatabase;
import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import io.skein.model.PlatformException;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import io.skein.watch.EntryFilter;
import io.skein.watch.EntrySort;
import io.skein.watch.ListImport;
import io.skein.watch.ListSort;
import io.skein.watch.ListVersion;
import io.skein.watch.WatchListStore;
import io.skein.watch.WatchListSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcWatchListStoreTest {

    private static final Instant NOW = Instant.parse("2026-04-02T10:00:00Z");
    private static final Instant AS_OF = Instant.parse("2026-03-31T00:00:00Z");
    private static final String HEADER = "entry_id,name,entry_kind,documents,reason,valid_from\n";
    private static final String TWO = HEADER + "b,Zoe,PERSON,D-2;D-3,mule,2026-01-01\na,Abe,ORGANISATION,D-1,fraud,\n";

    private final WatchListStore store;

    @TempDir
    private Path folder = Path.of("");

    JdbcWatchListStoreTest(TestDatabase kind) {
        store = new JdbcWatchListStore(kind.empty());
    }

    @Test
    void keepsWhatWasImported() throws IOException {
        ListImport.Report report = bring("bad", TWO);
        ListVersion version = report.imported().version();

        assertThat(report.imported().isNew()).isTrue();
        assertThat(report.read()).isEqualTo(2);
        assertThat(version.id()).isEqualTo("bad/1");
        assertThat(version.origin()).isEqualTo(new ListVersion.Origin("list.csv", AS_OF, NOW, "investigator"));
        assertThat(version.content().entries()).isEqualTo(2);
        assertThat(version.content().matchable()).isEqualTo(2);
        assertThat(store.latest("bad")).contains(version);
        assertThat(store.find("bad", 1)).contains(version);
        assertThat(store.find("bad", 2)).isEmpty();
        List<ListEntry> entries = new ArrayList<>();
        store.read(version, entries::add);
        assertThat(entries)
                .containsExactly(
                        new ListEntry("a", ListEntry.Kind.ORGANISATION, "Abe", keys("D-1"), "fraud", null, null),
                        new ListEntry(
                                "b",
                                ListEntry.Kind.PERSON,
                                "Zoe",
                                keys("D-2", "D-3"),
                                "mule",
                                Instant.parse("2026-01-01T00:00:00Z"),
                                null));
    }

    @Test
    void sameContentInAnotherOrderIsNoNewVersion() throws IOException {
        bring("bad", TWO);

        ListImport.Report again =
                bring("bad", HEADER + "a,Abe,ORGANISATION,D-1,fraud,\nb,Zoe,PERSON,D-3;D-2,mule,2026-01-01\n");

        assertThat(again.imported().isNew()).isFalse();
        assertThat(again.imported().version().number()).isEqualTo(1);
        assertThat(store.versions("bad", PageSlice.first(9)).total()).isEqualTo(1);
    }

    @Test
    void everyOtherContentIsANewVersionAndTheOldOneStays() throws IOException {
        ListVersion first = bring("bad", TWO).imported().version();
        ListVersion second =
                bring("bad", HEADER + "a,Abe,PERSON,D-1,fraud,\n").imported().version();
        ListVersion third = bring("bad", TWO).imported().version();

        assertThat(third.number()).isEqualTo(3);
        assertThat(third.content()).isEqualTo(first.content());
        assertThat(store.versions("bad", PageSlice.first(9)).items()).containsExactly(third, second, first);
        assertThat(store.inForce()).containsExactly(third);
        assertThat(ids(store.entries(first, EntryFilter.ALL, EntrySort.ID_ASC, PageSlice.first(9))))
                .containsExactly("a", "b");
        assertThat(ids(store.entries(second, EntryFilter.ALL, EntrySort.ID_ASC, PageSlice.first(9))))
                .containsExactly("a");
    }

    @Test
    void handsOutOnlyEntriesThatCanMatch() throws IOException {
        ListVersion version = bring("bad", HEADER + "a,Abe,PERSON,,,\nb,Zoe,PERSON,D-2,,\n")
                .imported()
                .version();

        List<String> ids = new ArrayList<>();
        store.read(version, entry -> ids.add(entry.id()));

        assertThat(version.content().entries()).isEqualTo(2);
        assertThat(version.content().matchable()).isEqualTo(1);
        assertThat(ids).containsExactly("b");
    }

    @Test
    void putsBadRecordsAndValuesAside() throws IOException {
        ListImport.Report report =
                bring("bad", HEADER + "a,Abe,FRIEND,D-1,,\nb,Zoe,PERSON,D-2;CN:110105194912310021,,\n");

        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.faults()).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("quarantine.csv")))
                .contains(
                        "list.csv,2,entry_kind,UNKNOWN_VALUE,the value is none of those allowed,FRIEND",
                        "list.csv,3,documents,BAD_CHECKSUM,the check digits do not fit,CN:110105194912310021");
    }

    @Test
    void pagesFiltersAndSortsLists() throws IOException {
        bring("one", TWO);
        bring("two", HEADER + "a,Abe,PERSON,D-1,,\n");
        bring("zoo", TWO);

        KeysetPage<WatchListSummary> first = store.lists(null, ListSort.NAME_DESC, PageSlice.first(2));
        KeysetPage<WatchListSummary> second = store.lists(
                null,
                ListSort.NAME_DESC,
                PageSlice.after(2, first.entries().getLast().cursor()));
        KeysetPage<WatchListSummary> back = store.lists(
                null,
                ListSort.NAME_DESC,
                PageSlice.before(2, second.entries().getFirst().cursor()));

        assertThat(names(first)).containsExactly("zoo", "two");
        assertThat(names(second)).containsExactly("one");
        assertThat(back).isEqualTo(first);
        assertThat(first.total()).isEqualTo(3);
        assertThat(names(store.lists("O", ListSort.ENTRIES_ASC, PageSlice.first(9))))
                .containsExactly("two", "one", "zoo");
        assertThat(names(store.lists("z_", ListSort.IMPORTED_DESC, PageSlice.first(9))))
                .isEmpty();
    }

    @Test
    void pagesFiltersAndSortsEntries() throws IOException {
        ListVersion version = bring("bad", TWO + "c,Bea,PERSON,,,\n").imported().version();
        EntryFilter persons = new EntryFilter(null, Set.of(ListEntry.Kind.PERSON), null);

        KeysetPage<ListEntry> first = store.entries(version, EntryFilter.ALL, EntrySort.NAME_ASC, PageSlice.first(2));

        assertThat(ids(first)).containsExactly("a", "c");
        assertThat(ids(store.entries(
                        version,
                        EntryFilter.ALL,
                        EntrySort.NAME_ASC,
                        PageSlice.after(2, first.entries().getLast().cursor()))))
                .containsExactly("b");
        assertThat(ids(store.entries(version, persons, EntrySort.KIND_DESC, PageSlice.first(9))))
                .containsExactly("b", "c");
        assertThat(ids(store.entries(
                        version, new EntryFilter("d-3", Set.of(), null), EntrySort.ID_ASC, PageSlice.first(9))))
                .containsExactly("b");
        assertThat(ids(store.entries(
                        version, new EntryFilter("zO", Set.of(), true), EntrySort.ID_ASC, PageSlice.first(9))))
                .containsExactly("b");
        assertThat(ids(store.entries(
                        version, new EntryFilter(null, Set.of(), false), EntrySort.ID_ASC, PageSlice.first(9))))
                .containsExactly("c");
    }

    @Test
    void refusesANameThatNamesNoList() {
        assertThatThrownBy(() -> bring("../bad", TWO))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("cannot name a list");
        assertThat(store.inForce()).isEmpty();
    }

    private ListImport.Report bring(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), text);
        return new ListImport(store, () -> NOW)
                .run(new ListImport.Request(
                        name,
                        Source.of(file),
                        new ListReader.Options(null, Set.of()),
                        AS_OF,
                        "investigator",
                        folder.resolve("quarantine.csv")));
    }

    private static List<ListKey> keys(String... documents) {
        return Arrays.stream(documents)
                .map(value -> new ListKey(ListKey.Kind.DOCUMENT, value))
                .toList();
    }

    private static List<String> ids(KeysetPage<ListEntry> page) {
        return page.items().stream().map(ListEntry::id).toList();
    }

    private static List<String> names(KeysetPage<WatchListSummary> page) {
        return page.items().stream().map(WatchListSummary::name).toList();
    }
}
