// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import io.skein.graph.GraphReader.Page;
import io.skein.paging.KeysetPage;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page as the schema has it.
 *
 * @param edges its items with their cursors
 * @param pageInfo how to go on
 * @param totalCount items of the whole list
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, int totalCount) {

    static <T> Connection<T> of(KeysetPage<T> page) {
        List<Edge<T>> edges = page.entries().stream()
                .map(entry -> new Edge<>(entry.cursor(), entry.item()))
                .toList();
        return new Connection<>(edges, info(edges, page.hasNext(), page.hasPrevious()), counted(page.total()));
    }

    static <T> Connection<T> of(Page<T> page, int offset) {
        List<Edge<T>> edges = IntStream.range(0, page.items().size())
                .mapToObj(
                        i -> new Edge<>(Paging.cursor(offset + i), page.items().get(i)))
                .toList();
        boolean hasNext = offset + edges.size() < page.total();
        return new Connection<>(edges, info(edges, hasNext, offset > 0), counted(page.total()));
    }

    private static <T> PageInfo info(List<Edge<T>> edges, boolean hasNext, boolean hasPrevious) {
        boolean none = edges.isEmpty();
        return new PageInfo(
                hasNext,
                hasPrevious,
                none ? null : edges.getFirst().cursor(),
                none ? null : edges.getLast().cursor());
    }

    private static int counted(long total) {
        return (int) Math.min(total, Integer.MAX_VALUE);
    }

    /** An item with its place. */
    public record Edge<T>(String cursor, T node) {}

    /** How to go on. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}
}
