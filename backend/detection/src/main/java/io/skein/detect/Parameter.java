// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One parameter of a detector with the type its value has in code, so that name, range, default, reading and writing are said
 * in one place.
 *
 * @param descriptor what people see of it
 * @param typed turns the parsed text into the value that code uses
 * @param text turns that value back into text; reading the text gives the value again
 * @param <T> type of the value
 */
public record Parameter<T>(ParameterDescriptor descriptor, Function<Comparable<?>, T> typed, Function<T, String> text) {

    /**
     * What values there may be, as text.
     *
     * @param min least permitted value
     * @param max greatest permitted value
     * @param usual the default
     */
    public record Range(String min, String max, String usual) {}

    /**
     * One value that was said.
     *
     * @param name of the parameter
     * @param text the value
     */
    public record Said(String name, String text) {}

    /** {@return a parameter that is a length of time, in ISO 8601} */
    public static Parameter<Duration> duration(String name, Range range, LocalizedText help) {
        return new Parameter<>(
                described(name, ParameterDescriptor.Type.DURATION, "", range, help),
                Duration.class::cast,
                Parameter::days);
    }

    /** {@return a parameter that is a whole number of units} */
    public static Parameter<Integer> integer(String name, String unit, Range range, LocalizedText help) {
        return new Parameter<>(
                described(name, ParameterDescriptor.Type.INTEGER, unit, range, help),
                value -> Math.toIntExact((Long) value),
                value -> Integer.toString(value));
    }

    /** {@return a parameter that is a decimal number of units} */
    public static Parameter<Double> decimal(String name, String unit, Range range, LocalizedText help) {
        return new Parameter<>(
                described(name, ParameterDescriptor.Type.DECIMAL, unit, range, help),
                value -> ((BigDecimal) value).doubleValue(),
                Parameter::plain);
    }

    /** {@return a parameter that is true or false} */
    public static Parameter<Boolean> bool(String name, boolean usual, LocalizedText help) {
        Range range = new Range("false", "true", Boolean.toString(usual));
        return new Parameter<>(
                described(name, ParameterDescriptor.Type.BOOLEAN, "", range, help),
                Boolean.class::cast,
                value -> Boolean.toString(value));
    }

    /** {@return a parameter that is one of a few named possibilities} */
    public static <E extends Enum<E>> Parameter<E> choice(String name, Class<E> kind, E usual, LocalizedText help) {
        List<String> choices =
                Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList();
        return new Parameter<>(
                new ParameterDescriptor(
                        name,
                        ParameterDescriptor.Type.CHOICE,
                        "",
                        choices.getFirst(),
                        choices.getLast(),
                        usual.name(),
                        choices,
                        help),
                value -> Enum.valueOf(kind, (String) value),
                Enum::name);
    }

    /** {@return what people see of these parameters, in their order} */
    public static List<ParameterDescriptor> descriptors(List<Parameter<?>> parameters) {
        return parameters.stream()
                .<ParameterDescriptor>map(Parameter::descriptor)
                .toList();
    }

    /** {@return the parameter's name} */
    public String name() {
        return descriptor.name();
    }

    /** {@return name and text of a value, for {@link ParameterValues#of}} */
    public Said is(T value) {
        return new Said(name(), text.apply(value));
    }

    private static ParameterDescriptor described(
            String name, ParameterDescriptor.Type type, String unit, Range range, LocalizedText help) {
        return new ParameterDescriptor(name, type, unit, range.min(), range.max(), range.usual(), List.of(), help);
    }

    // whole days as such: P7D says more than PT168H
    private static String days(Duration value) {
        Duration rest = value.minusDays(value.toDays());
        return rest.isZero() && !value.isZero() ? "P" + value.toDays() + "D" : value.toString();
    }

    private static String plain(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0).toPlainString() : decimal.toPlainString();
    }
}
