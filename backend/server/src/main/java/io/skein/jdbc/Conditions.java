// SPDX-License-Identifier: Apache-2.0
package io.skein.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Conditions joined by {@code and}, with their parameters. Values never become part of the SQL text. */
public final class Conditions {

    private static final int MAX_VALUES = 500;

    private final List<String> texts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** Adds a condition. */
    public Conditions and(String text, Object... values) {
        texts.add(text);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    /** Adds a condition with one value, if there is one. */
    public Conditions andIfPresent(String text, @Nullable Object value) {
        return value == null ? this : and(text, value);
    }

    /** Adds that a column has one of the values, if there are any. */
    public Conditions andAnyOf(String column, Collection<?> values) {
        return values.isEmpty() ? this : and(anyOf(column, values), values.toArray());
    }

    /** {@return these conditions and another one} */
    public Conditions with(String text, Object... values) {
        Conditions copy = new Conditions();
        copy.texts.addAll(texts);
        copy.parameters.addAll(parameters);
        return copy.and(text, values);
    }

    /** {@return {@code where} and the conditions, or nothing if there are none} */
    public String where() {
        return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
    }

    /** {@return the parameters in order} */
    public List<Object> parameters() {
        return Collections.unmodifiableList(parameters);
    }

    /** {@return a pattern for {@code like ... escape '!'} that finds the text anywhere, in lower case} */
    public static String anywhere(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    /** {@return {@code column in (?, ?, ...)} for that many values} */
    public static String anyOf(String column, Collection<?> values) {
        return column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    /** {@return the values in lists short enough for {@link #anyOf}} */
    public static <T> List<List<T>> chunks(Collection<T> values) {
        List<T> all = List.copyOf(values);
        List<List<T>> chunks = new ArrayList<>();
        for (int start = 0; start < all.size(); start += MAX_VALUES) {
            chunks.add(all.subList(start, Math.min(all.size(), start + MAX_VALUES)));
        }
        return chunks;
    }
}
