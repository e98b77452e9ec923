// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.ingest.record.Columns;
import io.skein.model.FactKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of Skein's own formats, the contract of {@code docs/formats.md}.
 *
 * @param kind the kind of fact
 * @param word what files and JSON lines call it
 * @param required columns every file has; together they tell the kinds apart
 * @param optional columns that may be missing or empty
 */
public record SkeinColumns(FactKind kind, String word, List<String> required, List<String> optional) {

    /** Column that every kind may have. */
    public static final String RECORDED_AT = "recorded_at";

    /** Field of a JSON line that names the kind. */
    public static final String KIND = "kind";

    // In the order in which a header is tried: a later entry's required columns must not contain an earlier one's.
    private static final List<SkeinColumns> ALL = List.of(
            new SkeinColumns(
                    FactKind.TRANSFER,
                    "transfer",
                    List.of("from_account_id", "to_account_id", "at", "amount", "currency"),
                    List.of("transfer_id", "received_amount", "received_currency", "channel", "reference")),
            new SkeinColumns(
                    FactKind.LOGIN, "login", List.of("login_id", "customer_id", "device_id", "at"), List.of("ip")),
            new SkeinColumns(
                    FactKind.IDENTIFIER_USE,
                    "identifier",
                    List.of("customer_id", "identifier_kind", "identifier_value"),
                    List.of("since")),
            new SkeinColumns(
                    FactKind.CUSTOMER,
                    "customer",
                    List.of("customer_id", "customer_kind", "name"),
                    List.of("born_on", "country", "segment")),
            new SkeinColumns(
                    FactKind.OWNERSHIP, "ownership", List.of("customer_id", "account_id"), List.of("role", "since")),
            new SkeinColumns(
                    FactKind.ACCOUNT,
                    "account",
                    List.of("account_id", "bank_id"),
                    List.of("number", "account_kind", "account_class", "currency", "opened_at", "closed_at")),
            new SkeinColumns(FactKind.DEVICE, "device", List.of("device_id"), List.of("device_type")));

    /** {@return the columns of a kind} */
    public static SkeinColumns of(FactKind kind) {
        return ALL.stream().filter(each -> each.kind == kind).findFirst().orElseThrow();
    }

    /** {@return the kind a CSV header belongs to} */
    static Optional<SkeinColumns> matching(Columns header) {
        return ALL.stream().filter(each -> header.hasAll(each.required)).findFirst();
    }

    /** {@return the kind that a JSON line names} */
    static Optional<SkeinColumns> named(String word) {
        return ALL.stream().filter(each -> each.word.equals(word)).findFirst();
    }

    /** {@return all columns of the kind, required ones first} */
    public List<String> all() {
        Set<String> names = new LinkedHashSet<>(required);
        names.addAll(optional);
        names.add(RECORDED_AT);
        return List.copyOf(names);
    }

    /** {@return every field a JSON line may have} */
    public static Columns ofJsonLines() {
        Set<String> names = new LinkedHashSet<>(List.of(KIND));
        ALL.forEach(each -> names.addAll(each.all()));
        return new Columns(List.copyOf(names));
    }
}
