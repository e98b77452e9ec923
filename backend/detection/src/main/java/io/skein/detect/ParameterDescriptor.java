// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

/**
 * One parameter of a detector.
 *
 * @param name camelCase
 * @param type how its text is read
 * @param unit for people: {@code transfers}, {@code share}, {@code major units of the base currency}; empty for durations
 * @param min least permitted value, as text
 * @param max greatest permitted value, as text
 * @param defaultValue as text
 * @param help what it does and why the default is what it is
 */
public record ParameterDescriptor(
        String name, Type type, String unit, String min, String max, String defaultValue, LocalizedText help) {

    /** How a parameter's text is read. */
    public enum Type {
        DURATION,
        INTEGER,
        DECIMAL,
        BOOLEAN
    }
}
