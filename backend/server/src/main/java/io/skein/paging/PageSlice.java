// SPDX-License-Identifier: Apache-2.0
package io.skein.paging;

import org.jspecify.annotations.Nullable;

/**
 * Which part of an ordered list: so many items after (or before) a cursor.
 *
 * @param size most items, 1 to 1,000
 * @param forward whether items after the cursor are wanted; else those before it
 * @param cursor opaque, from a {@link KeysetPage}; absent for the first (or last) items
 */
public record PageSlice(int size, boolean forward, @Nullable String cursor) {

    /** Most items of one page. */
    public static final int MAX_SIZE = 1_000;

    public PageSlice {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_SIZE + " items, asked for " + size);
        }
    }

    /** {@return the first items} */
    public static PageSlice first(int size) {
        return new PageSlice(size, true, null);
    }

    /** {@return the items after a cursor} */
    public static PageSlice after(int size, @Nullable String cursor) {
        return new PageSlice(size, true, cursor);
    }

    /** {@return the items before a cursor, still in the order of the list} */
    public static PageSlice before(int size, @Nullable String cursor) {
        return new PageSlice(size, false, cursor);
    }
}
