// SPDX-License-Identifier: Apache-2.0
package io.skein.jdbc;

import io.skein.jdbc.Keyset.Place;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One filtered and ordered list of a table.
 *
 * @param from {@code from} and the tables
 * @param columns to read
 * @param mapper makes an item of a row
 * @param keyset the order
 * @param place where an item stands in it
 * @param <T> type of an item
 */
public record KeysetList<T>(
        String from, String columns, Session.RowMapper<T> mapper, Keyset keyset, Function<T, Place> place) {

    /** {@return part of the list, of items that fulfil conditions} */
    public KeysetPage<T> page(Session session, Conditions conditions, PageSlice slice) {
        String cursor = slice.cursor();
        Place begin = cursor == null ? null : keyset.place(cursor);
        List<T> found = read(session, conditions, begin, slice);
        boolean more = found.size() > slice.size();
        List<T> kept = more ? found.subList(0, slice.size()) : found;
        boolean behind = begin != null
                && (kept.isEmpty() || isAnyBeyond(session, conditions, kept.getFirst(), !slice.forward()));
        List<T> ordered = slice.forward() ? kept : kept.reversed();
        return new KeysetPage<>(
                ordered.stream()
                        .map(item -> new KeysetPage.Entry<>(cursor(item), item))
                        .toList(),
                slice.forward() ? more : behind,
                slice.forward() ? behind : more,
                session.count("select count(*)" + from + conditions.where(), conditions.parameters()));
    }

    private List<T> read(Session session, Conditions conditions, @Nullable Place begin, PageSlice slice) {
        Conditions all = begin == null ? conditions : beyond(conditions, begin, slice.forward());
        return session.query(
                "select " + columns + from + all.where() + keyset.orderBy(slice.forward()) + " limit "
                        + (slice.size() + 1),
                all.parameters(),
                mapper);
    }

    private boolean isAnyBeyond(Session session, Conditions conditions, T item, boolean forward) {
        Conditions all = beyond(conditions, place.apply(item), forward);
        return session.count("select count(*)" + from + all.where(), all.parameters()) > 0;
    }

    private Conditions beyond(Conditions conditions, Place from, boolean forward) {
        return conditions.with(keyset.beyond(forward), from.value(), from.value(), from.id());
    }

    private String cursor(T item) {
        Place at = place.apply(item);
        return keyset.cursor(at.value(), at.id());
    }
}
