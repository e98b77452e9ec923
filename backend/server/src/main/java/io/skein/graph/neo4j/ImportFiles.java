// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.model.FactKind;
import io.skein.model.IdentifierUse;
import io.skein.model.RecordedFact;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The CSV files that Neo4j's importer reads: one for each kind of fact, and one for the identifiers that customers share. */
final class ImportFiles implements AutoCloseable {

    private static final String IDENTIFIERS = "identifiers.csv";
    private static final String VERSION_COLUMNS = "version:long,contentHash:long,recordedAt:datetime,origin:string";
    private static final int BUFFER = 1 << 16;

    private final Path directory;
    private final Map<FactKind, BufferedWriter> files = new EnumMap<>(FactKind.class);
    private @Nullable BufferedWriter identifiers;
    private Instant lastRecordedAt = Instant.EPOCH;
    private String lastRecordedAtText = Instant.EPOCH.toString();

    ImportFiles(Path directory) {
        this.directory = directory;
    }

    /** Writes the first version of a fact. */
    void add(RecordedFact recorded, boolean namesNewIdentifier) throws IOException {
        FactContent content = FactContent.of(recorded.fact());
        StringBuilder row = new StringBuilder(BUFFER >> 8);
        append(row, content.id());
        if (content.kind() == FactKind.TRANSFER) {
            // in front, where a look-up finds it first
            row.append(',').append(PackedTransfer.text(PackedTransfer.of(content.stated())));
        }
        row.append(",1,").append(content.hash()).append(',').append(text(recorded.recordedAt()));
        comma(row, recorded.origin());
        for (Object value : content.stated().values()) {
            comma(row, value);
        }
        if (content.from() != null) {
            comma(row, content.from());
            comma(row, content.to());
        }
        file(content.kind()).append(row).append('\n');
        if (namesNewIdentifier && recorded.fact() instanceof IdentifierUse use) {
            add(use);
        }
    }

    /** {@return the importer's options that name the files; all are complete from here on} */
    List<String> sources() throws IOException {
        close();
        return sourcesIn(directory);
    }

    /** {@return the importer's options that name the files in a directory} */
    static List<String> sourcesIn(Path directory) {
        List<String> options = new ArrayList<>();
        for (FactKind kind : FactKind.values()) {
            Path file = directory.resolve(name(kind));
            if (Files.exists(file)) {
                options.add((isNode(kind) ? "--nodes=" : "--relationships=") + type(kind) + "=" + file);
            }
        }
        if (Files.exists(directory.resolve(IDENTIFIERS))) {
            options.add("--nodes=Identifier=" + directory.resolve(IDENTIFIERS));
        }
        return options;
    }

    @Override
    public void close() throws IOException {
        for (BufferedWriter file : files.values()) {
            file.close();
        }
        if (identifiers != null) {
            identifiers.close();
        }
    }

    /** Most facts of a run are recorded at one instant, and writing it takes longer than looking whether it is the same. */
    private String text(Instant recordedAt) {
        if (!recordedAt.equals(lastRecordedAt)) {
            lastRecordedAt = recordedAt;
            lastRecordedAtText = recordedAt.toString();
        }
        return lastRecordedAtText;
    }

    private void add(IdentifierUse use) throws IOException {
        BufferedWriter file = identifiers;
        if (file == null) {
            file = Files.newBufferedWriter(directory.resolve(IDENTIFIERS));
            file.write("id:ID(Identifier),identifierKind:string,value:string\n");
            identifiers = file;
        }
        StringBuilder row = new StringBuilder();
        append(row, use.identifierId());
        comma(row, use.identifierKind().name());
        comma(row, use.value());
        file.append(row).append('\n');
    }

    private BufferedWriter file(FactKind kind) throws IOException {
        BufferedWriter known = files.get(kind);
        if (known != null) {
            return known;
        }
        BufferedWriter opened = Files.newBufferedWriter(directory.resolve(name(kind)));
        opened.write(header(kind));
        opened.newLine();
        files.put(kind, opened);
        return opened;
    }

    private static String name(FactKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + ".csv";
    }

    private static String header(FactKind kind) {
        StringBuilder header = new StringBuilder(isNode(kind) ? "id:ID(" + type(kind) + ")" : "id:string");
        if (kind == FactKind.TRANSFER) {
            header.append(',').append(PackedTransfer.PROPERTY).append(":long[]");
        }
        header.append(',').append(VERSION_COLUMNS);
        FactContent.names(kind)
                .forEach(name -> header.append(',').append(name).append(':').append(columnType(name)));
        return switch (kind) {
            case CUSTOMER, ACCOUNT, DEVICE -> header.toString();
            case IDENTIFIER_USE -> header + ends("Customer", "Identifier");
            case OWNERSHIP -> header + ends("Customer", "Account");
            case LOGIN -> header + ends("Customer", "Device");
            case TRANSFER -> header + ends("Account", "Account");
        };
    }

    private static String ends(String from, String to) {
        return ",:START_ID(" + from + "),:END_ID(" + to + ")";
    }

    private static String columnType(String property) {
        return switch (property) {
            case "bornOn" -> "date";
            case "at", "since", "openedAt", "closedAt" -> "datetime";
            case "paidMinor", "receivedMinor" -> "long";
            default -> "string";
        };
    }

    private static boolean isNode(FactKind kind) {
        return kind == FactKind.CUSTOMER || kind == FactKind.ACCOUNT || kind == FactKind.DEVICE;
    }

    private static String type(FactKind kind) {
        return switch (kind) {
            case CUSTOMER -> "Customer";
            case ACCOUNT -> "Account";
            case DEVICE -> "Device";
            case IDENTIFIER_USE -> "HAS_IDENTIFIER";
            case OWNERSHIP -> "OWNS";
            case LOGIN -> "LOGGED_IN_FROM";
            case TRANSFER -> "TRANSFERRED_TO";
        };
    }

    private static void comma(StringBuilder row, @Nullable Object value) {
        row.append(',');
        if (value != null) {
            append(row, value.toString());
        }
    }

    private static void append(StringBuilder row, String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a text for the importer must be one line");
        }
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.strip().length() == text.length()) {
            row.append(text);
        } else {
            row.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }
}
