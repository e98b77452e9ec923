// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import java.util.List;

/**
 * One parameter of a detector.
 *
 * @param name camelCase
 * @param type how its text is read
 * @param unit for people: {@code transfers}, {@code share}, {@code major units of the base currency}; empty for durations
 * @param min least permitted value, as text; the first of the choices
 * @param max greatest permitted value, as text; the last of the choices
 * @param defaultValue as text
 * @param choices the permitted values where there are only a few; empty where there is a range
 * @param help what it does and why the default is what it is
 */
public record ParameterDescriptor(
        String name,
        Type type,
        String unit,
        String min,
        String max,
        String defaultValue,
        List<String> choices,
        LocalizedText help) {

    public ParameterDescriptor {
        choices = List.copyOf(choices);
    }

    /** How a parameter's text is read. */
    public enum Type {
        DURATION,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        CHOICE
    }
}
