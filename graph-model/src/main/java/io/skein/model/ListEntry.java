// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a watch-list: somebody or something that the bank wants to hear of. It is matched by its keys, never by its name.
 *
 * @param id its id in the list
 * @param kind who or what it is
 * @param name for people; may be empty
 * @param keys what it is known by, sorted, each once; without any it matches nothing
 * @param reason why it is listed, for people; may be empty
 * @param validFrom transfers before do not count; absent if there is no such time
 * @param validTo transfers from then on do not count; absent if there is no such time; after {@code validFrom}
 */
public record ListEntry(
        String id,
        Kind kind,
        String name,
        List<ListKey> keys,
        String reason,
        @Nullable Instant validFrom,
        @Nullable Instant validTo) {

    public ListEntry {
        Ids.require("entry id", id);
        keys = keys.stream()
                .distinct()
                .sorted(Comparator.comparing(ListKey::kind).thenComparing(ListKey::value))
                .toList();
        if (validFrom != null && validTo != null && !validTo.isAfter(validFrom)) {
            throw new IllegalArgumentException(
                    "an entry must end after it begins: [" + validFrom + ", " + validTo + ")");
        }
    }

    /** {@return whether the entry holds at an instant, in milliseconds since 1970, UTC} */
    public boolean holdsAt(long epochMillis) {
        return (validFrom == null || epochMillis >= validFrom.toEpochMilli())
                && (validTo == null || epochMillis < validTo.toEpochMilli());
    }

    /** Who or what is listed. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        /** A person or an organisation: the list does not say. */
        PARTY,
        /** An account at a bank, or a wallet. */
        ACCOUNT,
        /** A country. */
        PLACE,
        /** Trade between two countries that is declared and expected; nothing bad. */
        CORRIDOR
    }
}
