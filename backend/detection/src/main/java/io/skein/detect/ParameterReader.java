// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads parameter values by the descriptors that define them: type, range and default are said in one place.
 *
 * <p>All values are checked when the reader is made, so that a typing error in a name is found as well as one in a value.
 */
public final class ParameterReader {

    private final Map<String, Comparable<?>> byName = new TreeMap<>();

    /**
     * @param parameters what there is
     * @param values what was said
     * @throws IllegalArgumentException if a value is unknown, malformed or out of its range
     */
    public ParameterReader(List<Parameter<?>> parameters, ParameterValues values) {
        Map<String, String> said = new TreeMap<>(values.byName());
        for (ParameterDescriptor descriptor : Parameter.descriptors(parameters)) {
            String text = said.remove(descriptor.name());
            byName.put(descriptor.name(), read(descriptor, text == null ? descriptor.defaultValue() : text));
        }
        if (!said.isEmpty()) {
            throw new IllegalArgumentException("unknown parameter '"
                    + said.keySet().iterator().next() + "'; there are " + String.join(", ", byName.keySet()));
        }
    }

    /** {@return the value of that parameter, its default where nothing was said} */
    public <T> T get(Parameter<T> parameter) {
        return parameter.typed().apply(value(parameter.name()));
    }

    private Comparable<?> value(String name) {
        Comparable<?> value = byName.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no parameter is called '" + name + "'");
        }
        return value;
    }

    private static Comparable<?> read(ParameterDescriptor descriptor, String text) {
        Comparable<?> value = parsed(descriptor, text);
        if (isRange(descriptor)
                && (isBelow(value, parsed(descriptor, descriptor.min()))
                        || isBelow(parsed(descriptor, descriptor.max()), value))) {
            throw outOfRange(descriptor, text);
        }
        return value;
    }

    private static Comparable<?> parsed(ParameterDescriptor descriptor, String text) {
        try {
            return switch (descriptor.type()) {
                case DURATION -> Duration.parse(text);
                case INTEGER -> new BigDecimal(text).longValueExact();
                case DECIMAL -> new BigDecimal(text);
                case BOOLEAN -> truth(text);
                case CHOICE -> chosen(descriptor, text);
            };
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException malformed) {
            throw outOfRange(descriptor, text);
        }
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException("neither true nor false");
        };
    }

    private static String chosen(ParameterDescriptor descriptor, String text) {
        if (!descriptor.choices().contains(text)) {
            throw new NumberFormatException("none of the choices");
        }
        return text;
    }

    private static boolean isRange(ParameterDescriptor descriptor) {
        return switch (descriptor.type()) {
            case DURATION, INTEGER, DECIMAL -> true;
            case BOOLEAN, CHOICE -> false;
        };
    }

    @SuppressWarnings("unchecked") // both sides were read by the same descriptor
    private static boolean isBelow(Comparable<?> value, Comparable<?> bound) {
        return ((Comparable<Object>) value).compareTo(bound) < 0;
    }

    private static IllegalArgumentException outOfRange(ParameterDescriptor descriptor, String text) {
        String kind = switch (descriptor.type()) {
            case DURATION -> "a duration like PT36H or P7D";
            case INTEGER -> "a whole number";
            case DECIMAL -> "a decimal number";
            case BOOLEAN -> "true or false";
            case CHOICE -> "one of " + String.join(", ", descriptor.choices());
        };
        String range = isRange(descriptor) ? " from " + descriptor.min() + " to " + descriptor.max() : "";
        return new IllegalArgumentException(
                "parameter " + descriptor.name() + " must be " + kind + range + ", was '" + text + "'");
    }
}
