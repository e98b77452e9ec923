// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import com.fasterxml.jackson.databind.JsonNode;
import io.skein.ingest.record.JsonDocuments;
import io.skein.ingest.record.Problem;
import io.skein.ingest.record.Reason;
import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Watch-lists as FollowTheMoney entities, one JSON object a line: {@code id}, {@code schema}, {@code properties} with lists of values.
 *
 * <p>Source: the FollowTheMoney schemata, https://followthemoney.tech (2017-), MIT licence; read here, not used as a library.
 *
 * <p>A document number stands for its holder as it is and with the country of the entity before it ({@code DE:C01X00T47}), because a
 * bank may store it either way; one of fewer than five characters names nobody. Values that are entities themselves are not read.
 */
public final class FollowTheMoney {

    private static final int FEWEST_DOCUMENT_CHARACTERS = 5;

    private static final Map<String, ListEntry.Kind> SCHEMATA = Map.of(
            "Person", ListEntry.Kind.PERSON,
            "Company", ListEntry.Kind.ORGANISATION,
            "Organization", ListEntry.Kind.ORGANISATION,
            "PublicBody", ListEntry.Kind.ORGANISATION,
            "LegalEntity", ListEntry.Kind.PARTY,
            "BankAccount", ListEntry.Kind.ACCOUNT,
            "CryptoWallet", ListEntry.Kind.ACCOUNT);

    private static final List<String> DOCUMENTS = List.of(
            "idNumber",
            "passportNumber",
            "registrationNumber",
            "taxNumber",
            "socialSecurityNumber",
            "innCode",
            "ogrnCode");

    private static final List<String> COUNTRIES = List.of("country", "nationality", "citizenship", "jurisdiction");

    private static final Map<String, ListKey.Kind> KEYS = keys();

    private final Set<String> topics;
    private final @Nullable String phoneRegion;

    /**
     * @param topics entities need one of these to be entries; empty for all
     * @param phoneRegion country of telephone numbers without country code, or null
     */
    public FollowTheMoney(Set<String> topics, @Nullable String phoneRegion) {
        this.topics = topics;
        this.phoneRegion = phoneRegion;
    }

    /** {@return the entry of a line} */
    public ReadEntry read(JsonDocuments.Document document) {
        JsonNode object = document.object();
        if (object == null) {
            Problem problem = document.problem();
            return new ReadEntry.Rejected(document.line(), problem == null ? List.of() : List.of(problem));
        }
        String schema = object.path("schema").asText();
        if (!object.path("properties").isObject() || schema.isEmpty()) {
            return rejected(document.line(), schema.isEmpty() ? "schema" : "properties", Reason.MISSING_VALUE, "");
        }
        ListEntry.Kind kind = SCHEMATA.get(schema);
        if (kind == null) {
            return new ReadEntry.PassedOver(document.line(), "schema " + schema);
        }
        Set<String> about = new TreeSet<>(values(object, "topics"));
        return topics.isEmpty() || about.stream().anyMatch(topics::contains)
                ? entry(document.line(), object, kind, about)
                : new ReadEntry.PassedOver(document.line(), "other topics");
    }

    private ReadEntry entry(long line, JsonNode object, ListEntry.Kind kind, Set<String> about) {
        try {
            String id = Texts.id(object.path("id").asText());
            String name = name(object);
            String reason = Texts.free(String.join(", ", about));
            EntryKeys keys = keys(object);
            return id.isEmpty()
                    ? rejected(line, "id", Reason.MISSING_VALUE, "")
                    : keys.read(line, () -> new ListEntry(id, kind, name, keys.keys(), reason, null, null));
        } catch (BadValue bad) {
            return rejected(line, "id", bad.reason(), object.path("id").asText());
        }
    }

    private static ReadEntry rejected(long line, String field, Reason reason, String value) {
        return new ReadEntry.Rejected(line, List.of(new Problem(field, reason, value)));
    }

    private EntryKeys keys(JsonNode object) {
        EntryKeys keys = new EntryKeys(phoneRegion);
        KEYS.forEach((property, kind) -> values(object, property).forEach(value -> keys.add(kind, property, value)));
        Set<String> countries = countries(object);
        for (String property : DOCUMENTS) {
            for (String number : values(object, property)) {
                addDocument(keys, property, number, countries);
            }
        }
        return keys;
    }

    private static void addDocument(EntryKeys keys, String property, String number, Set<String> countries) {
        if (number.length() < FEWEST_DOCUMENT_CHARACTERS) {
            keys.fault(property, Reason.VALUE_TOO_SHORT, number);
            return;
        }
        keys.add(ListKey.Kind.DOCUMENT, property, number);
        for (String country : countries) {
            keys.add(ListKey.Kind.DOCUMENT, property, country + ":" + number);
        }
    }

    /** Codes that are none of ISO's, such as those of states that are no more, are of no use here. */
    private static Set<String> countries(JsonNode object) {
        Set<String> codes = new TreeSet<>();
        Set<String> known = Set.of(Locale.getISOCountries());
        for (String property : COUNTRIES) {
            values(object, property).forEach(code -> codes.add(code.toUpperCase(Locale.ROOT)));
        }
        codes.retainAll(known);
        return codes;
    }

    private static String name(JsonNode object) {
        List<String> names = values(object, "name");
        String caption = object.path("caption").asText().strip();
        return Texts.free(!caption.isEmpty() || names.isEmpty() ? caption : names.getFirst());
    }

    private static List<String> values(JsonNode object, String property) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : object.path("properties").path(property)) {
            String text = value.isValueNode() ? value.asText().strip() : "";
            if (!text.isEmpty()) {
                values.add(text);
            }
        }
        return values;
    }

    private static Map<String, ListKey.Kind> keys() {
        Map<String, ListKey.Kind> keys = new LinkedHashMap<>();
        keys.put("phone", ListKey.Kind.PHONE);
        keys.put("email", ListKey.Kind.EMAIL);
        keys.put("iban", ListKey.Kind.ACCOUNT_NUMBER);
        keys.put("accountNumber", ListKey.Kind.ACCOUNT_NUMBER);
        keys.put("publicKey", ListKey.Kind.ACCOUNT_NUMBER);
        return keys;
    }
}
