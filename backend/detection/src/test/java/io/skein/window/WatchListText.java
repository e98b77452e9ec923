// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Watch-lists as text, for tests: {@code e1 ACCOUNT:a CUSTOMER:c from @2d to @9d} names an entry, what it is known by and when it holds,
 * in hours or days since {@link TransferWindows#ORIGIN}.
 */
public final class WatchListText {

    private WatchListText() {}

    /** {@return version 3 of one list called {@code bad} with an entry a line} */
    public static WatchLists parse(String... lines) {
        List<ListEntry> entries = new ArrayList<>();
        for (String line : lines) {
            entries.add(entry(line.strip().split("\\s+")));
        }
        return new WatchLists(List.of(new WatchList("bad", 3, "0".repeat(64), entries)));
    }

    private static ListEntry entry(String... words) {
        List<ListKey> keys = new ArrayList<>();
        Instant from = null;
        Instant to = null;
        for (int place = 1; place < words.length; place++) {
            switch (words[place]) {
                case "from" -> from = at(words[++place]);
                case "to" -> to = at(words[++place]);
                default -> keys.add(ListKey.parse(words[place]));
            }
        }
        return new ListEntry(words[0], kind(keys), "", keys, "why " + words[0], from, to);
    }

    private static ListEntry.Kind kind(List<ListKey> keys) {
        return switch (keys.getFirst().kind()) {
            case COUNTRY -> ListEntry.Kind.PLACE;
            case CORRIDOR -> ListEntry.Kind.CORRIDOR;
            case ACCOUNT, ACCOUNT_NUMBER -> ListEntry.Kind.ACCOUNT;
            case CUSTOMER, DOCUMENT, PHONE, EMAIL -> ListEntry.Kind.PARTY;
        };
    }

    private static Instant at(String text) {
        String number = text.substring(1, text.length() - 1);
        Duration offset =
                text.endsWith("d") ? Duration.ofDays(Long.parseLong(number)) : Duration.ofHours(Long.parseLong(number));
        return TransferWindows.ORIGIN.plus(offset);
    }
}
