// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The settings that a calibration is made of: {@code skein.score.calibration.<detector>.offset}, {@code .slope} and {@code .factor.<indicator>}. */
public final class CalibrationSettings {

    private static final String PREFIX = "skein.score.calibration.";
    private static final String OFFSET = ".offset";
    private static final String SLOPE = ".slope";
    private static final String FACTOR = ".factor.";

    private CalibrationSettings() {}

    /** {@return the names of all settings of a model, as they are written} */
    public static List<String> names(ScoreModel model) {
        List<String> names = new ArrayList<>();
        values(model, new Calibration(0, 1)).forEach((name, value) -> names.add(name));
        return names;
    }

    /** {@return every setting of a model's calibration with its value, in the order in which people read them} */
    public static SortedMap<String, Double> values(ScoreModel model, Calibration calibration) {
        SortedMap<String, Double> values = new TreeMap<>();
        String prefix = PREFIX + model.detectorId();
        values.put(prefix + OFFSET, calibration.offset());
        values.put(prefix + SLOPE, calibration.slope());
        for (IndicatorWeight weight : model.weights()) {
            String name = weight.indicator();
            values.put(prefix + FACTOR + name, calibration.factors().getOrDefault(name, 1.0));
        }
        return values;
    }

    /**
     * {@return the calibration of a model, from text; what is not set is that of the model}
     *
     * @param text value of a setting by its name, if it is set
     * @throws IllegalArgumentException if a value cannot be used
     */
    static Calibration of(ScoreModel model, Function<String, @Nullable String> text) {
        return with(model, (name, otherwise) -> {
            String value = text.apply(name);
            return value == null ? otherwise : Double.parseDouble(value);
        });
    }

    /**
     * {@return the calibration of a model}
     *
     * @param setting value of a setting by its name, or what is given beside it where it is not set
     * @throws IllegalArgumentException if a value is out of range
     */
    public static Calibration with(ScoreModel model, Setting setting) {
        String prefix = PREFIX + model.detectorId();
        Calibration before = model.calibration();
        SortedMap<String, Double> factors = new TreeMap<>();
        for (IndicatorWeight weight : model.weights()) {
            String name = weight.indicator();
            double factor =
                    setting.value(prefix + FACTOR + name, before.factors().getOrDefault(name, 1.0));
            if (factor != 1) {
                factors.put(name, factor);
            }
        }
        return new Calibration(
                setting.value(prefix + OFFSET, before.offset()),
                setting.value(prefix + SLOPE, before.slope()),
                factors);
    }

    /** Where values come from. */
    @FunctionalInterface
    public interface Setting {

        /** {@return the value of a setting, or the other one where it is not set} */
        double value(String name, double otherwise);
    }
}
