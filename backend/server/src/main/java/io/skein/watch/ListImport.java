// SPDX-License-Identifier: Apache-2.0
package io.skein.watch;

import io.skein.ingest.ListReader;
import io.skein.ingest.Quarantine;
import io.skein.ingest.Source;
import io.skein.ingest.layout.ReadEntry;
import io.skein.model.ErrorCode;
import io.skein.model.ListEntry;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Imports watch-lists. A file is read twice: once to check it and to tell what it comes to, once to store it. */
public final class ListImport {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    private final WatchListStore store;
    private final InstantSource clock;

    public ListImport(WatchListStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Imports a list.
     *
     * @return what became of every record
     * @throws PlatformException INVALID_INPUT if the name cannot be one or the file is no watch-list
     */
    public Report run(Request request) {
        if (!NAME.matcher(request.listName()).matches()) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    "'" + request.listName()
                            + "' cannot name a list: use 1 to 80 letters, digits, dots, hyphens and underscores");
        }
        if (OwnList.isOne(request.listName())) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    "list '" + request.listName() + "' is made by Skein of confirmed alerts; choose another name");
        }
        Tally tally = new Tally();
        try (Quarantine quarantine = new Quarantine(request.quarantine())) {
            forEach(request, read -> tally.take(read, request.source().name(), quarantine));
        }
        ListVersion.Content content =
                new ListVersion.Content(tally.hashes.sha256Hex(), tally.accepted, tally.matchable, tally.rejected);
        ListVersion.Origin origin =
                new ListVersion.Origin(request.source().name(), request.asOf(), clock.instant(), request.importedBy());
        WatchListStore.Imported imported = store.add(
                request.listName(),
                content,
                origin,
                receiver -> forEach(request, read -> {
                    if (read instanceof ReadEntry.Accepted(long _, ListEntry entry, var _)) {
                        receiver.accept(entry);
                    }
                }));
        return tally.report(imported);
    }

    private static void forEach(Request request, Consumer<ReadEntry> receiver) {
        try (ListReader reader = ListReader.open(request.source(), request.options())) {
            for (ReadEntry read = reader.next(); read != null; read = reader.next()) {
                receiver.accept(read);
            }
        } catch (IOException notClosed) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE, request.source().name() + " cannot be closed", notClosed);
        }
    }

    /**
     * What to import.
     *
     * @param listName name of the list
     * @param source where it lies; read twice
     * @param options what it leaves unsaid
     * @param asOf up to when its publisher says that it is true, or null
     * @param importedBy who imports it
     * @param quarantine where bad records and values go; replaced if it exists, made only if there are any
     */
    public record Request(
            String listName,
            Source source,
            ListReader.Options options,
            @Nullable Instant asOf,
            String importedBy,
            Path quarantine) {}

    /**
     * What became of every record: {@code read = accepted + rejected + passed over}.
     *
     * @param imported the version that now holds
     * @param read records read
     * @param accepted entries
     * @param rejected records that are no entries
     * @param faults values of accepted entries that cannot be used and are in quarantine by themselves
     * @param passedOver sound records that are no entries of this list, by what they are
     */
    public record Report(
            WatchListStore.Imported imported,
            long read,
            long accepted,
            long rejected,
            long faults,
            SortedMap<String, Long> passedOver) {

        public Report {
            passedOver = Collections.unmodifiableSortedMap(new TreeMap<>(passedOver));
        }
    }

    /** Counts what becomes of every record, and puts the bad ones aside. */
    private static final class Tally {

        private final EntryHashes hashes = new EntryHashes();
        private final SortedMap<String, Long> passedOver = new TreeMap<>();
        private long read;
        private long accepted;
        private long matchable;
        private long rejected;
        private long faults;

        void take(ReadEntry record, String source, Quarantine quarantine) {
            read++;
            switch (record) {
                case ReadEntry.Accepted sound -> {
                    accepted++;
                    matchable += sound.entry().keys().isEmpty() ? 0 : 1;
                    faults += sound.faults().size();
                    hashes.add(sound.entry());
                    if (!sound.faults().isEmpty()) {
                        quarantine.add(source, sound.line(), sound.faults());
                    }
                }
                case ReadEntry.Rejected bad -> {
                    rejected++;
                    quarantine.add(source, bad.line(), bad.problems());
                }
                case ReadEntry.PassedOver other -> passedOver.merge(other.what(), 1L, Long::sum);
            }
        }

        Report report(WatchListStore.Imported imported) {
            return new Report(imported, read, accepted, rejected, faults, passedOver);
        }
    }
}
