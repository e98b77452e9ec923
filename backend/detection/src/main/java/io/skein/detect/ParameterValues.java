// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Parameter values as text, by name, sorted. Durations in ISO 8601 ({@code P7D}, {@code PT6H}), numbers in plain decimals.
 *
 * @param byName values by parameter name
 */
public record ParameterValues(SortedMap<String, String> byName) {

    /** All defaults. */
    public static final ParameterValues DEFAULTS = new ParameterValues(Map.of());

    public ParameterValues(Map<String, String> byName) {
        this(new TreeMap<>(byName));
    }

    public ParameterValues {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /** {@return values that were said parameter by parameter, see {@link Parameter#is}} */
    public static ParameterValues of(Parameter.Said... values) {
        SortedMap<String, String> byName = new TreeMap<>();
        for (Parameter.Said value : values) {
            byName.put(value.name(), value.text());
        }
        return new ParameterValues(byName);
    }
}
