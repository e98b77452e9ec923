// SPDX-License-Identifier: Apache-2.0
package io.skein.paging;

import java.util.List;

/**
 * Part of an ordered list that stays true while items arrive: cursors name the place in the order, not a number.
 *
 * @param entries in the order of the list
 * @param hasNext whether the list goes on after the last entry
 * @param hasPrevious whether the list has items before the first entry
 * @param total items in the whole list
 */
public record KeysetPage<T>(List<Entry<T>> entries, boolean hasNext, boolean hasPrevious, long total) {

    public KeysetPage {
        entries = List.copyOf(entries);
    }

    /** {@return the items alone} */
    public List<T> items() {
        return entries.stream().map(Entry::item).toList();
    }

    /**
     * An item with its place.
     *
     * @param cursor opaque name of its place in the order
     * @param item the item
     */
    public record Entry<T>(String cursor, T item) {}
}
