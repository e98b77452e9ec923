// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import io.skein.detect.ParameterValues;
import java.util.List;
import java.util.Map;

/**
 * A value with its name.
 *
 * @param name of the value
 * @param value as text
 */
public record NamedValue(String name, String value) {

    static List<NamedValue> all(ParameterValues values) {
        return values.byName().entrySet().stream()
                .map(entry -> new NamedValue(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A number of things with their name. */
    public record Count(String name, long count) {

        static List<Count> all(Map<String, Long> counts) {
            return counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> new Count(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
