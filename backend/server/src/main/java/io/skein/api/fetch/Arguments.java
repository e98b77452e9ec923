// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import graphql.schema.DataFetchingEnvironment;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.model.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Arguments of a field, or members of an input object, typed. The engine has checked them against the schema before.
 *
 * @param values by name
 */
record Arguments(Map<String, Object> values) {

    /** Before and after every transfer a bank can have. */
    private static final TimeWindow ALL_TIMES =
            new TimeWindow(Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));

    static Arguments of(DataFetchingEnvironment environment) {
        return new Arguments(environment.getArguments());
    }

    /** {@return the members of an input object; none if it is absent} */
    @SuppressWarnings("unchecked")
    Arguments object(String name) {
        return new Arguments((Map<String, Object>) values.getOrDefault(name, Map.of()));
    }

    /** {@return the input objects of a list; none if it is absent} */
    @SuppressWarnings("unchecked")
    List<Arguments> objects(String name) {
        return ((List<Map<String, Object>>) values.getOrDefault(name, List.of()))
                .stream().map(Arguments::new).toList();
    }

    String text(String name) {
        return (String) Objects.requireNonNull(values.get(name), name);
    }

    <T> @Nullable T optional(String name, Class<T> type) {
        return type.cast(values.get(name));
    }

    <T> T required(String name, Class<T> type) {
        return Objects.requireNonNull(type.cast(values.get(name)), name);
    }

    /** {@return the values of a list of enums; empty if it is absent} */
    <T extends Enum<T>> Set<T> enums(String name, Function<String, T> valueOf) {
        return texts(name).stream().map(valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** {@return the values of a list of text, sorted; empty if it is absent} */
    Set<String> texts(String name) {
        Object list = values.get(name);
        return list == null
                ? Set.of()
                : ((List<?>) list).stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return what lies between {@code from} and {@code to}, each of which may be absent} */
    TimeWindow window() {
        Instant from = Objects.requireNonNullElse(optional("from", Instant.class), ALL_TIMES.from());
        Instant to = Objects.requireNonNullElse(optional("to", Instant.class), ALL_TIMES.to());
        if (to.isBefore(from)) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, "to must not be before from: " + to + " < " + from);
        }
        return new TimeWindow(from, to);
    }
}
