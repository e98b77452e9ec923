// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

import io.skein.exec.RunContext;
import io.skein.graph.GraphState;
import io.skein.graph.WindowFeed;
import io.skein.graph.WindowFeed.TransferVersion;
import io.skein.graph.WindowReader;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the file equal to the graph: by adding what came since, or anew. */
final class WindowUpdate {

    private static final Logger LOG = LoggerFactory.getLogger(WindowUpdate.class);
    private static final int MANY_SECTIONS = 64;
    private static final TimeWindow EVER = new TimeWindow(Instant.MIN, Instant.MAX);

    private final WindowReader graph;
    private final WindowFeed feed;
    private final WindowFile file;

    WindowUpdate(WindowReader graph, WindowFeed feed, WindowFile file) {
        this.graph = graph;
        this.feed = feed;
        this.file = file;
    }

    /**
     * Adds what came since the file was written.
     *
     * @return whether the file now equals that state and holds all of the interval
     */
    boolean append(GraphState state, TimeWindow interval) throws IOException, DamagedFileException {
        try (Arena arena = Arena.ofConfined()) {
            WindowFile.Committed committed = file.open(arena);
            KeptWindow kept = new KeptWindow(committed.sections());
            Optional<String> obstacle = obstacle(kept, state, interval);
            if (obstacle.isPresent()) {
                LOG.info("kept window {} is made anew: {}", file.path(), obstacle.get());
                return false;
            }
            if (kept.state().graph().equals(state)) {
                return true;
            }
            List<TransferVersion> since = since(kept.state().graph(), state);
            if (kept.state().graph().transfers() + since.size() != state.transfers()) {
                LOG.info(
                        "kept window {} is made anew: transfers were added that had been recorded before {}",
                        file.path(),
                        kept.state().graph().watermark());
                return false;
            }
            return kept.isWorn(MANY_SECTIONS) ? rewrite(kept, since, state) : append(committed, kept, since, state);
        }
    }

    private static Optional<String> obstacle(KeptWindow kept, GraphState state, TimeWindow interval) {
        GraphState known = kept.state().graph();
        if (!known.storeId().equals(state.storeId())) {
            return Optional.of("it comes from another database");
        }
        if (!kept.state().covers(interval)) {
            return Optional.of("it holds transfers from " + kept.state().from() + " to "
                    + kept.state().to() + " only");
        }
        boolean wentBack = state.transfers() < known.transfers()
                || state.ownerships() < known.ownerships()
                || state.identifierUses() < known.identifierUses()
                || state.logins() < known.logins()
                || state.profiles() < known.profiles()
                || state.watermark().isBefore(known.watermark());
        if (wentBack) {
            return Optional.of("the database holds less than it did: it was restored from a backup");
        }
        return state.transfers() - known.transfers() > Math.max(kept.count(), 1_000)
                ? Optional.of("more than half of the transfers are new")
                : Optional.empty();
    }

    private List<TransferVersion> since(GraphState known, GraphState state) {
        return known.transfers() == state.transfers() ? List.of() : feed.transfersSince(known.watermark());
    }

    private boolean append(
            WindowFile.Committed committed, KeptWindow kept, List<TransferVersion> since, GraphState state)
            throws IOException {
        try (WindowFile.Writer writer = file.append(committed)) {
            int[] removed = removed(kept, since);
            if (removed.length > 0) {
                writer.add(
                        SectionKind.REMOVED,
                        new SectionBytes().put(removed.length).put(removed, removed.length));
            }
            writeTransfers(writer, window(since, kept.state()));
            writeIdentities(writer, kept, state);
            return commit(writer, kept.state().with(state));
        }
    }

    /** Does the same by writing all that holds into a new file. */
    private boolean rewrite(KeptWindow kept, List<TransferVersion> since, GraphState state) throws IOException {
        try (WindowFile.Writer writer = file.replace()) {
            Set<String> changed =
                    since.stream().map(version -> version.transfer().id()).collect(Collectors.toSet());
            TransferWindowBuilder builder = new TransferWindowBuilder(EVER);
            TransferWindow old = kept.transfers(EVER);
            for (int transfer = 0; transfer < old.transferCount(); transfer++) {
                if (!changed.contains(old.transferId(transfer))) {
                    builder.transfer(old.transfer(transfer));
                }
            }
            holding(since, kept.state(), builder);
            writeTransfers(writer, builder.build());
            writeIdentities(writer, kept, state);
            for (SectionKind kind : EnumSet.range(SectionKind.OWNERS, SectionKind.PROFILES)) {
                if (isSame(kind, kept.state().graph(), state)) {
                    writer.add(kind, kept.section(kind).content());
                }
            }
            return commit(writer, kept.state().with(state));
        }
    }

    /**
     * Makes the file anew.
     *
     * @return whether it now equals that state; not if the graph changed meanwhile
     */
    boolean rebuild(GraphState state, TimeWindow interval, RunContext context) throws IOException {
        TimeWindow extent = graph.extent();
        Optional<TransferWindow> transfers = feed.transfers(interval, context);
        if (transfers.isEmpty()) {
            return false;
        }
        KeptState kept = new KeptState(
                state,
                interval.from().isAfter(extent.from()) ? interval.from() : Instant.MIN,
                interval.to().isBefore(extent.to()) ? interval.to() : Instant.MAX);
        try (WindowFile.Writer writer = file.replace()) {
            writeTransfers(writer, transfers.get());
            writer.add(SectionKind.OWNERS, IdentitySections.owners(feed.owners()));
            writer.add(SectionKind.IDENTIFIERS, IdentitySections.identifiers(feed.identifierLinks()));
            writer.add(SectionKind.DEVICES, IdentitySections.devices(feed.deviceUses()));
            writer.add(SectionKind.PROFILES, ProfileSection.of(feed.accountProfiles(), feed.customerProfiles()));
            return commit(writer, kept);
        }
    }

    private boolean commit(WindowFile.Writer writer, KeptState state) throws IOException {
        writer.add(SectionKind.STATE, state.encoded());
        if (!feed.state().equals(state.graph())) {
            return false;
        }
        writer.commit(file.path());
        return true;
    }

    private static int[] removed(KeptWindow kept, List<TransferVersion> since) {
        Set<String> changed = since.stream()
                .filter(version -> version.version() > 1)
                .map(version -> version.transfer().id())
                .collect(Collectors.toSet());
        return changed.isEmpty() ? new int[0] : kept.rowsOf(changed);
    }

    private static TransferWindow window(List<TransferVersion> since, KeptState state) {
        TransferWindowBuilder builder = new TransferWindowBuilder(EVER);
        holding(since, state, builder);
        return builder.build();
    }

    private static void holding(List<TransferVersion> since, KeptState state, TransferWindowBuilder builder) {
        for (TransferVersion version : since) {
            Transfer transfer = version.transfer();
            boolean inside =
                    !transfer.at().isBefore(state.from()) && transfer.at().isBefore(state.to());
            if (version.holds() && inside) {
                builder.transfer(transfer);
            }
        }
    }

    private static void writeTransfers(WindowFile.Writer writer, TransferWindow window) throws IOException {
        AccountNumbering numbering = new AccountNumbering(window);
        for (int first = 0; first < window.transferCount(); first += TransferSection.MAX_ROWS) {
            int end = Math.min(window.transferCount(), first + TransferSection.MAX_ROWS);
            writer.add(SectionKind.TRANSFERS, TransferSection.encoded(window, first, end, numbering));
        }
    }

    /** Writes those identities anew that have changed. */
    private void writeIdentities(WindowFile.Writer writer, KeptWindow kept, GraphState state) throws IOException {
        GraphState known = kept.state().graph();
        if (!isSame(SectionKind.OWNERS, known, state)) {
            writer.add(SectionKind.OWNERS, IdentitySections.owners(feed.owners()));
        }
        if (!isSame(SectionKind.IDENTIFIERS, known, state)) {
            writer.add(SectionKind.IDENTIFIERS, IdentitySections.identifiers(feed.identifierLinks()));
        }
        if (!isSame(SectionKind.DEVICES, known, state)) {
            writer.add(SectionKind.DEVICES, IdentitySections.devices(feed.deviceUses()));
        }
        if (!isSame(SectionKind.PROFILES, known, state)) {
            writer.add(SectionKind.PROFILES, ProfileSection.of(feed.accountProfiles(), feed.customerProfiles()));
        }
    }

    private static boolean isSame(SectionKind kind, GraphState known, GraphState state) {
        return switch (kind) {
            case OWNERS -> known.ownerships() == state.ownerships();
            case IDENTIFIERS -> known.identifierUses() == state.identifierUses();
            case DEVICES -> known.logins() == state.logins();
            case PROFILES -> known.profiles() == state.profiles();
            case TRANSFERS, REMOVED, STATE -> false;
        };
    }
}
