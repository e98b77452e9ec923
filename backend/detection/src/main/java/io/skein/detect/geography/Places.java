// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.geography;

import io.skein.detect.Listing;
import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import io.skein.window.TransferWindow;
import io.skein.window.WatchList;
import io.skein.window.WatchLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which legs touch a listed place, and which stay on a declared trade corridor. */
final class Places {

    private final TransferWindow window;
    private final Countries countries;
    private final Map<String, List<Entry>> places = new HashMap<>();
    private final Map<String, List<Entry>> corridors = new HashMap<>();

    Places(TransferWindow window, Countries countries, WatchLists lists) {
        this.window = window;
        this.countries = countries;
        for (WatchList list : lists.lists()) {
            for (ListEntry entry : list.entries()) {
                entry.keys().forEach(key -> add(list, entry, key));
            }
        }
    }

    /** {@return whether any list names a place} */
    boolean isAnyListed() {
        return !places.isEmpty();
    }

    /** {@return the listed places that a transfer comes from or goes to; none if it stays on a declared corridor} */
    List<Listing> touched(int transfer) {
        if (isDeclared(transfer)) {
            return List.of();
        }
        List<Listing> touched = new ArrayList<>();
        addTouched(touched, window.from(transfer), transfer);
        addTouched(touched, window.to(transfer), transfer);
        return touched;
    }

    /**
     * {@return whether a way leaves a country and comes back with its last transfer, other than on declared corridors}
     *
     * @param path transfers from the source on, each fed by the one before
     */
    boolean isDetour(int... path) {
        String home = countries.home(window.from(path[0]));
        if (home == null || !home.equals(countries.home(window.to(path[path.length - 1])))) {
            return false;
        }
        boolean wasAbroad = false;
        boolean isUndeclared = false;
        for (int leg : path) {
            String there = countries.home(window.to(leg));
            wasAbroad |= there != null && !there.equals(home);
            isUndeclared |= crosses(leg) && !isDeclared(leg);
        }
        return wasAbroad && isUndeclared && !home.equals(countries.home(window.from(path[path.length - 1])));
    }

    private boolean crosses(int leg) {
        String from = countries.home(window.from(leg));
        String to = countries.home(window.to(leg));
        return from != null && to != null && !from.equals(to);
    }

    private boolean isDeclared(int transfer) {
        @Nullable String from = countries.home(window.from(transfer));
        @Nullable String to = countries.home(window.to(transfer));
        return corridors.getOrDefault(from + ">" + to, List.of()).stream()
                .anyMatch(corridor -> corridor.entry.holdsAt(window.epochMillis(transfer)));
    }

    private void addTouched(List<Listing> touched, int account, int transfer) {
        for (String country : countries.all(account)) {
            for (Entry place : places.getOrDefault(country, List.of())) {
                if (place.entry.holdsAt(window.epochMillis(transfer))) {
                    touched.add(place.listing(window.accounts().id(account)));
                }
            }
        }
    }

    private void add(WatchList list, ListEntry entry, ListKey key) {
        Map<String, List<Entry>> named = switch (key.kind()) {
            case COUNTRY -> places;
            case CORRIDOR -> corridors;
            case CUSTOMER, ACCOUNT, ACCOUNT_NUMBER, DOCUMENT, PHONE, EMAIL -> null;
        };
        if (named != null) {
            named.computeIfAbsent(key.value(), none -> new ArrayList<>(1)).add(new Entry(list, entry));
        }
    }

    private record Entry(WatchList list, ListEntry entry) {

        Listing listing(String accountId) {
            return new Listing(
                    list.name(), list.version(), entry.id(), entry.reason(), ListKey.Kind.COUNTRY, accountId);
        }
    }
}
