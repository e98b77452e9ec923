// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.ingest.record.Problem;
import io.skein.ingest.record.Reason;
import io.skein.model.IdentifierKind;
import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what one entry is known by, spelt as ingest spells it. A value that cannot be used is put aside and the others are kept: a
 * mistyped telephone number must not take a person off a list.
 */
final class EntryKeys {

    private final @Nullable String phoneRegion;
    private final List<ListKey> keys = new ArrayList<>();
    private final List<Problem> faults = new ArrayList<>();

    /**
     * @param phoneRegion country of telephone numbers without country code, or null
     */
    EntryKeys(@Nullable String phoneRegion) {
        this.phoneRegion = phoneRegion;
    }

    void add(ListKey.Kind kind, String field, String text) {
        try {
            keys.add(new ListKey(kind, spelt(kind, text)));
        } catch (BadValue bad) {
            faults.add(new Problem(field, bad.reason(), text));
        }
    }

    private String spelt(ListKey.Kind kind, String text) {
        return switch (kind) {
            case CUSTOMER, ACCOUNT, CORRIDOR -> Texts.id(text);
            case ACCOUNT_NUMBER -> Identifiers.accountNumber(text);
            case DOCUMENT -> identifier(IdentifierKind.DOCUMENT, text);
            case PHONE -> identifier(IdentifierKind.PHONE, text);
            case EMAIL -> identifier(IdentifierKind.EMAIL, text);
            case COUNTRY -> Texts.country(text);
        };
    }

    private String identifier(IdentifierKind kind, String text) {
        return Identifiers.normalise(kind, text, phoneRegion);
    }

    List<ListKey> keys() {
        return keys;
    }

    void fault(String field, Reason reason, String text) {
        faults.add(new Problem(field, reason, text));
    }

    /** {@return the entry, or why there is none} */
    ReadEntry read(long line, Supplier<ListEntry> entry) {
        if (keys.isEmpty() && !faults.isEmpty()) {
            List<Problem> all = new ArrayList<>(faults);
            all.add(new Problem("", Reason.NOTHING_USABLE, ""));
            return new ReadEntry.Rejected(line, all);
        }
        try {
            return new ReadEntry.Accepted(line, entry.get(), List.copyOf(faults));
        } catch (IllegalArgumentException contradiction) {
            return new ReadEntry.Rejected(
                    line, List.of(new Problem("", Reason.INCONSISTENT, String.valueOf(contradiction.getMessage()))));
        }
    }
}
