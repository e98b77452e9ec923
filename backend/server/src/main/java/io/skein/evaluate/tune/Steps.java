// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import io.skein.detect.ParameterDescriptor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/** The values that are tried beside one: factors of it in its range, rounded to two digits and whole days, as a person would write them. */
final class Steps {

    private static final List<Double> FACTORS = List.of(Math.sqrt(0.5), Math.sqrt(2), 0.5, 2.0);
    private static final Set<String> LOOSER_WHEN_GREATER = Set.of("span", "window", "tolerance");
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Steps() {}

    /**
     * {@return other values of a parameter, within its range, the nearest first}
     *
     * @param parameter what it may be
     * @param value what it is
     */
    static SequencedSet<String> from(ParameterDescriptor parameter, String value) {
        SequencedSet<String> steps = new LinkedHashSet<>();
        switch (parameter.type()) {
            case DURATION -> FACTORS.forEach(factor -> steps.add(duration(parameter, value, factor)));
            case INTEGER -> FACTORS.forEach(factor -> steps.add(whole(parameter, value, factor)));
            case DECIMAL -> decimals(parameter, value, steps);
            case BOOLEAN -> steps.add(String.valueOf(!Boolean.parseBoolean(value)));
            case CHOICE -> steps.addAll(parameter.choices());
        }
        steps.remove(value);
        return steps;
    }

    /**
     * {@return a value that lets more be found: of a least value a part, of a greatest one, a span or a tolerance a multiple, in its range; the same
     * where the name does not say which way is looser}
     *
     * @param parameter what it may be
     * @param value what it is
     * @param factor how much looser, above 1
     */
    static String loosened(ParameterDescriptor parameter, String value, double factor) {
        String name = parameter.name();
        if (!name.startsWith("min") && !name.startsWith("max") && !LOOSER_WHEN_GREATER.contains(name)) {
            return value;
        }
        double times = name.startsWith("min") ? 1 / factor : factor;
        return switch (parameter.type()) {
            case DURATION -> duration(parameter, value, times);
            case INTEGER -> whole(parameter, value, times);
            case DECIMAL -> decimal(parameter, new BigDecimal(value).multiply(BigDecimal.valueOf(times)));
            case BOOLEAN, CHOICE -> value;
        };
    }

    private static String duration(ParameterDescriptor parameter, String value, double factor) {
        long seconds = Math.round(Duration.parse(value).toSeconds() * factor);
        long unit = seconds >= 2 * DAY ? DAY : seconds >= 4 * HOUR ? HOUR : MINUTE;
        long rounded = Math.max(unit, Math.round((double) seconds / unit) * unit);
        long least = Duration.parse(parameter.min()).toSeconds();
        long most = Duration.parse(parameter.max()).toSeconds();
        long bounded = Math.clamp(rounded, least, most);
        return bounded % DAY == 0 && bounded > 0
                ? "P" + bounded / DAY + "D"
                : Duration.ofSeconds(bounded).toString();
    }

    private static String whole(ParameterDescriptor parameter, String value, double factor) {
        long now = Long.parseLong(value);
        long then =
                BigDecimal.valueOf(Math.round(now * factor)).round(TWO_DIGITS).longValue();
        if (then == now) {
            then += factor > 1 ? 1 : -1;
        }
        return String.valueOf(Math.clamp(then, Long.parseLong(parameter.min()), Long.parseLong(parameter.max())));
    }

    /** A share near one is changed by what it lacks: from 0.9, twice as loose is 0.8. */
    private static void decimals(ParameterDescriptor parameter, String value, SequencedSet<String> steps) {
        BigDecimal now = new BigDecimal(value);
        BigDecimal most = new BigDecimal(parameter.max());
        boolean isNearOne = most.compareTo(BigDecimal.ONE) == 0 && now.doubleValue() > 0.5;
        for (double factor : FACTORS) {
            steps.add(decimal(parameter, now.multiply(BigDecimal.valueOf(factor))));
            if (isNearOne) {
                steps.add(decimal(parameter, most.subtract(most.subtract(now).multiply(BigDecimal.valueOf(factor)))));
            }
        }
        steps.remove(decimal(parameter, now));
    }

    private static String decimal(ParameterDescriptor parameter, BigDecimal value) {
        return value.round(TWO_DIGITS)
                .max(new BigDecimal(parameter.min()))
                .min(new BigDecimal(parameter.max()))
                .stripTrailingZeros()
                .toPlainString();
    }
}
