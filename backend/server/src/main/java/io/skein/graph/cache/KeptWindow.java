// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

import io.skein.graph.Identities;
import io.skein.graph.TransferCodes;
import io.skein.model.TimeWindow;
import io.skein.window.GraphView;
import io.skein.window.IdBytes;
import io.skein.window.ProfilesBuilder;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the sections of a file amount to: transfers less those removed, and the latest identities. */
final class KeptWindow {

    private final List<Section> transfers = new ArrayList<>();
    private final BitSet removed = new BitSet();
    private final Map<SectionKind, Section> latest = new EnumMap<>(SectionKind.class);
    private final KeptState state;
    private int rows;

    KeptWindow(List<Section> sections) throws DamagedFileException {
        for (Section section : sections) {
            switch (section.kind()) {
                case TRANSFERS -> {
                    transfers.add(section);
                    rows += TransferSection.rows(section.again());
                }
                case REMOVED -> {
                    Section numbers = section.again();
                    for (int row : numbers.nextInts(numbers.nextInt())) {
                        removed.set(row);
                    }
                }
                case OWNERS, IDENTIFIERS, DEVICES, PROFILES, STATE -> latest.put(section.kind(), section);
            }
        }
        for (SectionKind kind : EnumSet.range(SectionKind.OWNERS, SectionKind.STATE)) {
            if (!latest.containsKey(kind)) {
                throw new DamagedFileException("it lacks a section of kind " + kind);
            }
        }
        state = KeptState.decoded(section(SectionKind.STATE));
    }

    KeptState state() {
        return state;
    }

    /** {@return transfers that hold, of whatever time} */
    int count() {
        return rows - removed.cardinality();
    }

    /** {@return whether so much of it has been replaced that it had better be written anew} */
    boolean isWorn(int manySections) {
        return transfers.size() > manySections + rows / TransferSection.MAX_ROWS
                || removed.cardinality() > rows / 4 + 1;
    }

    /** {@return the latest section of that kind, at its beginning} */
    Section section(SectionKind kind) {
        Section section = latest.get(kind);
        if (section == null) {
            throw new IllegalArgumentException("a kept window has many sections of kind " + kind);
        }
        return section.again();
    }

    GraphView view(TimeWindow interval, RateTable rates) {
        TransferWindowBuilder builder = new TransferWindowBuilder(interval);
        readTransfers(builder);
        Identities identities = new Identities();
        IdentitySections.readOwners(section(SectionKind.OWNERS), builder, identities);
        IdentitySections.readIdentifiers(section(SectionKind.IDENTIFIERS), identities);
        IdentitySections.readDevices(section(SectionKind.DEVICES), interval.to(), identities);
        TransferWindow window = builder.build();
        ProfilesBuilder profiles = new ProfilesBuilder(window.accounts());
        ProfileSection.read(section(SectionKind.PROFILES), profiles);
        return new GraphView(window, identities.graph(), profiles.build(), rates);
    }

    /** {@return the transfers alone} */
    TransferWindow transfers(TimeWindow interval) {
        TransferWindowBuilder builder = new TransferWindowBuilder(interval);
        readTransfers(builder);
        return builder.build();
    }

    /** {@return numbers of the rows that hold and have one of those ids} */
    int[] rowsOf(Set<String> ids) {
        BitSet found = new BitSet();
        int first = 0;
        for (Section section : transfers) {
            IdBytes own = TransferSection.ids(section.again());
            for (int row = 0; row < own.ends().length; row++) {
                int start = own.starts()[row];
                String id = new String(own.bytes(), start, own.ends()[row] - start, StandardCharsets.UTF_8);
                if (ids.contains(id) && !removed.get(first + row)) {
                    found.set(first + row);
                }
            }
            first += own.ends().length;
        }
        return found.stream().toArray();
    }

    private void readTransfers(TransferWindowBuilder builder) {
        TransferCodes codes = new TransferCodes();
        KeptAccounts accounts = new KeptAccounts(builder);
        int first = 0;
        for (Section section : transfers) {
            first += TransferSection.read(section.again(), first, removed, codes, accounts, builder);
        }
    }
}
