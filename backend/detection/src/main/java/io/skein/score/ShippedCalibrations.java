// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The calibrations Skein ships with: {@code calibration.properties} beside this class, the file that {@code ./skein tune score} wrote;
 * docs/tuning.md says on which data, and has the figures. They hold where some two or three patterns happen among 1,000 customers a month.
 * Where crime is rarer scores are too high, all in the same way: their order stays.
 */
final class ShippedCalibrations {

    private static final String LEARNED = "calibration.properties";

    private ShippedCalibrations() {}

    /** {@return the calibrations of those models for which there is one, by detector} */
    static Map<String, Calibration> of(ScoreModels models) {
        Properties shipped = read();
        SortedMap<String, Calibration> byDetector = new TreeMap<>();
        models.byDetector()
                .forEach((id, model) -> byDetector.put(id, CalibrationSettings.of(model, shipped::getProperty)));
        return byDetector;
    }

    private static Properties read() {
        try (InputStream learned = ShippedCalibrations.class.getResourceAsStream(LEARNED)) {
            if (learned == null) {
                throw new IllegalStateException(LEARNED + " is missing beside " + ShippedCalibrations.class.getName());
            }
            Properties properties = new Properties();
            properties.load(learned);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
