// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.ingest.record.Columns;
import io.skein.ingest.record.Problem;
import io.skein.ingest.record.Row;
import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Watch-lists in Skein's own columns. */
public final class EntryColumns {

    private static final List<String> REQUIRED = List.of("entry_id", "entry_kind");
    private static final Pattern BETWEEN_VALUES = Pattern.compile(";");
    private static final Map<String, ListKey.Kind> KEYS = keys();

    private final Columns columns;
    private final @Nullable String phoneRegion;

    /**
     * @param columns of the source
     * @param phoneRegion country of telephone numbers without country code, or null
     */
    public EntryColumns(Columns columns, @Nullable String phoneRegion) {
        this.columns = columns;
        this.phoneRegion = phoneRegion;
    }

    /** {@return whether a source with that header is a watch-list} */
    public static boolean areIn(Columns header) {
        return header.hasAll(REQUIRED);
    }

    /** {@return the entry of a row} */
    public ReadEntry read(Row row) {
        Problem broken = row.problem();
        if (broken != null) {
            return new ReadEntry.Rejected(row.line(), List.of(broken));
        }
        RowValues values = new RowValues(columns, row);
        String id = values.id(at("entry_id"));
        ListEntry.Kind kind = values.required(
                at("entry_kind"), text -> Texts.choice(text, ListEntry.Kind.class), ListEntry.Kind.PARTY);
        String name = values.optional(at("name"), Texts::free, "");
        String reason = values.optional(at("reason"), Texts::free, "");
        Instant from = values.optional(at("valid_from"), Times::instant);
        Instant to = values.optional(at("valid_to"), Times::instant);
        EntryKeys keys = new EntryKeys(phoneRegion);
        places(values, kind, keys);
        KEYS.forEach((column, sort) -> each(values, column, keys, sort));
        return values.problems().isEmpty()
                ? keys.read(row.line(), () -> new ListEntry(id, kind, name, keys.keys(), reason, from, to))
                : new ReadEntry.Rejected(row.line(), List.copyOf(values.problems()));
    }

    /** A country is a key of places alone: where a person comes from does not list the country. */
    private void places(RowValues values, ListEntry.Kind kind, EntryKeys keys) {
        switch (kind) {
            case PLACE -> {
                if (values.required(at("country"), Texts::country, "").length() > 0) {
                    keys.add(ListKey.Kind.COUNTRY, "country", values.text(at("country")));
                }
            }
            case CORRIDOR -> {
                String from = values.required(at("country"), Texts::country, "");
                String to = values.required(at("other_country"), Texts::country, "");
                keys.add(ListKey.Kind.CORRIDOR, "country", from + ">" + to);
            }
            case PERSON, ORGANISATION, PARTY, ACCOUNT -> values.optional(at("country"), Texts::country);
        }
    }

    private void each(RowValues values, String column, EntryKeys keys, ListKey.Kind kind) {
        BETWEEN_VALUES
                .splitAsStream(values.text(at(column)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(text -> keys.add(kind, column, text));
    }

    private int at(String column) {
        return columns.find(column);
    }

    private static Map<String, ListKey.Kind> keys() {
        Map<String, ListKey.Kind> keys = new LinkedHashMap<>();
        keys.put("customer_ids", ListKey.Kind.CUSTOMER);
        keys.put("account_ids", ListKey.Kind.ACCOUNT);
        keys.put("account_numbers", ListKey.Kind.ACCOUNT_NUMBER);
        keys.put("documents", ListKey.Kind.DOCUMENT);
        keys.put("phones", ListKey.Kind.PHONE);
        keys.put("emails", ListKey.Kind.EMAIL);
        return keys;
    }
}
