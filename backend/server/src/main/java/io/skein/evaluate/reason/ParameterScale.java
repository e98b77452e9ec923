// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.reason;

import io.skein.detect.ParameterDescriptor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A parameter as a number line: its text as a number, numbers as text, and the way between two values. Lengths of time are
 * milliseconds. Where both ends are above zero the way is measured by ratio, so that between 10 and 1,000,000,000 a small step stays small.
 *
 * @param descriptor the parameter
 */
record ParameterScale(ParameterDescriptor descriptor) {

    private static final int DIGITS = 3;

    /** {@return whether there is anything between its ends} */
    boolean isLine() {
        return descriptor.type() != ParameterDescriptor.Type.BOOLEAN
                && descriptor.type() != ParameterDescriptor.Type.CHOICE;
    }

    /** {@return the values farthest from a value: both ends of a line, or all other choices} */
    List<String> extremes(String from) {
        List<String> values = new ArrayList<>();
        switch (descriptor.type()) {
            case BOOLEAN -> values.add(Boolean.toString(!Boolean.parseBoolean(from)));
            case CHOICE -> values.addAll(descriptor.choices());
            case INTEGER, DECIMAL, DURATION -> values.addAll(List.of(descriptor.min(), descriptor.max()));
        }
        values.removeIf(value -> isLine() ? number(value) == number(from) : value.equals(from));
        return values;
    }

    double number(String text) {
        return descriptor.type() == ParameterDescriptor.Type.DURATION
                ? Duration.parse(text).toMillis()
                : new BigDecimal(text).doubleValue();
    }

    String text(double number) {
        return switch (descriptor.type()) {
            case DURATION -> Duration.ofMillis(Math.round(number)).toString();
            case INTEGER -> Long.toString(Math.round(number));
            case DECIMAL, BOOLEAN, CHOICE ->
                new BigDecimal(number, new MathContext(12)).stripTrailingZeros().toPlainString();
        };
    }

    /** {@return the value half way between two} */
    double middle(double one, double other) {
        double middle = one > 0 && other > 0 ? Math.sqrt(one * other) : (one + other) / 2;
        return descriptor.type() == ParameterDescriptor.Type.INTEGER ? Math.rint(middle) : middle;
    }

    /** {@return a value of three digits that is at least as far from the first as the second is} */
    double rounded(double from, double to) {
        if (descriptor.type() == ParameterDescriptor.Type.DURATION) {
            return roundedTime(from, to);
        }
        RoundingMode away = to > from ? RoundingMode.CEILING : RoundingMode.FLOOR;
        double rounded = new BigDecimal(to).round(new MathContext(DIGITS, away)).doubleValue();
        double min = number(descriptor.min());
        double max = number(descriptor.max());
        return Math.min(max, Math.max(min, rounded));
    }

    private double roundedTime(double from, double to) {
        double unit = to >= Duration.ofDays(3).toMillis()
                ? Duration.ofHours(1).toMillis()
                : to >= Duration.ofHours(3).toMillis()
                        ? Duration.ofMinutes(10).toMillis()
                        : Duration.ofSeconds(10).toMillis();
        double steps = to > from ? Math.ceil(to / unit) : Math.floor(to / unit);
        return Math.min(number(descriptor.max()), Math.max(number(descriptor.min()), steps * unit));
    }

    /** {@return how far a value is from another, as a share of the first; 1 for choices} */
    double effort(String from, String to) {
        if (!isLine()) {
            return 1;
        }
        double start = number(from);
        double way = Math.abs(number(to) - start);
        double whole = start == 0 ? Math.max(1, Math.abs(number(descriptor.max()))) : Math.abs(start);
        return way / whole;
    }
}
