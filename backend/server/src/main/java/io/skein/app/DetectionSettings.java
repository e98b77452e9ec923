// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.core.naming.NameUtils;
import io.micronaut.core.naming.conventions.StringConvention;
import io.micronaut.core.value.PropertyResolver;
import io.skein.alert.Derivation.Rate;
import io.skein.detect.ParameterValues;
import io.skein.exec.Limits;
import io.skein.model.CurrencyUnit;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.run.Rates;
import io.skein.run.ScanSettings;
import io.skein.score.GradeCutOffs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The application properties that decide what is found and how strongly it speaks.
 *
 * <ul>
 *   <li>{@code skein.detectors.<id>.<parameter>}: as the detector's descriptor names them, in camel or kebab case
 *   <li>{@code skein.base-currency}: default USD
 *   <li>{@code skein.rates.<currency>}: major units of the base currency for one of that currency
 *   <li>{@code skein.score.attention}, {@code .warning}, {@code .high-risk}: least score of each grade
 *   <li>{@code skein.scan.max-findings}, {@code .max-work}, {@code .threads}: bounds on each detector
 * </ul>
 */
final class DetectionSettings {

    /** A rate without a day holds always. */
    private static final LocalDate ALWAYS = LocalDate.EPOCH;

    private final PropertyResolver properties;

    DetectionSettings(PropertyResolver properties) {
        this.properties = properties;
    }

    Map<String, ParameterValues> parametersByDetector() {
        Map<String, Map<String, String>> byDetector = new TreeMap<>();
        properties.getProperties("skein.detectors", StringConvention.RAW).forEach((key, value) -> {
            int dot = key.lastIndexOf('.');
            if (dot < 0) {
                throw invalid("skein.detectors." + key, value, "needs a detector and a parameter");
            }
            byDetector
                    .computeIfAbsent(key.substring(0, dot), id -> new TreeMap<>())
                    .put(NameUtils.camelCase(key.substring(dot + 1)), String.valueOf(value));
        });
        Map<String, ParameterValues> values = new TreeMap<>();
        byDetector.forEach((id, byName) -> values.put(id, new ParameterValues(byName)));
        return values;
    }

    GradeCutOffs cutOffs() {
        GradeCutOffs defaults = GradeCutOffs.DEFAULTS;
        return new GradeCutOffs(
                decimal("skein.score.attention", defaults.attention()),
                decimal("skein.score.warning", defaults.warning()),
                decimal("skein.score.high-risk", defaults.highRisk()));
    }

    ScanSettings scan() {
        Limits limits = new Limits(
                properties.getProperty("skein.scan.max-findings", Integer.class, Limits.DEFAULTS.maxFindings()),
                properties.getProperty("skein.scan.max-work", Long.class, Limits.DEFAULTS.maxWork()));
        int threads = properties.getProperty(
                "skein.scan.threads", Integer.class, Runtime.getRuntime().availableProcessors());
        return new ScanSettings(rates(), limits, threads);
    }

    private Rates rates() {
        List<Rate> rates = new ArrayList<>();
        properties
                .getProperties("skein.rates", StringConvention.RAW)
                .forEach((currency, value) -> rates.add(rate(currency, String.valueOf(value))));
        return new Rates(CurrencyUnit.of(properties.getProperty("skein.base-currency", String.class, "USD")), rates);
    }

    private static Rate rate(String currency, String value) {
        try {
            double rate = Double.parseDouble(value);
            return new Rate(ALWAYS, CurrencyUnit.of(currency.toUpperCase(Locale.ROOT)), rate);
        } catch (IllegalArgumentException wrong) {
            throw invalid("skein.rates." + currency, value, "needs a currency code and a number such as 1.08");
        }
    }

    private double decimal(String name, double otherwise) {
        return properties.getProperty(name, Double.class, otherwise);
    }

    private static PlatformException invalid(String name, Object value, String why) {
        return new PlatformException(ErrorCode.INVALID_INPUT, "setting " + name + "=" + value + " " + why);
    }
}
