// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.core.naming.NameUtils;
import io.micronaut.core.naming.conventions.StringConvention;
import io.micronaut.core.value.PropertyResolver;
import io.skein.alert.WorkLine;
import io.skein.alert.evidence.Derivation.Rate;
import io.skein.detect.Detector;
import io.skein.detect.ParameterValues;
import io.skein.detect.deviation.DeviationDetector;
import io.skein.exec.Limits;
import io.skein.model.CurrencyUnit;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.run.FileRates;
import io.skein.run.RateSource;
import io.skein.run.Rates;
import io.skein.run.ScanSettings;
import io.skein.score.Calibration;
import io.skein.score.CalibrationSettings;
import io.skein.score.GradeCutOffs;
import io.skein.score.ScoreModels;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The application properties that decide what is found and how strongly it speaks.
 *
 * <ul>
 *   <li>{@code skein.detectors.<id>.<parameter>}: as the detector's descriptor names them, in camel or kebab case
 *   <li>{@code skein.base-currency}: default USD
 *   <li>{@code skein.rates.<currency>}: major units of the base currency for one of that currency
 *   <li>{@code skein.rates-file}: rates by day, which win over those from their first day on
 *   <li>{@code skein.score.attention}, {@code .warning}, {@code .high-risk}: least score of each grade
 *   <li>{@code skein.score.line}: least score of an item in the queue
 *   <li>{@code skein.score.calibration.<id>.offset}, {@code .slope}, {@code .factor.<indicator>}: a detector's {@link Calibration}
 *   <li>{@code skein.indicators.windows}: how many windows of indicators are kept
 *   <li>{@code skein.scan.detectors}: ids of those that run when a request names none, with commas between
 *   <li>{@code skein.scan.max-findings}, {@code .max-work}, {@code .threads}: bounds on each detector
 * </ul>
 */
final class DetectionSettings {

    private static final String BASE_CURRENCY = "skein.base-currency";
    private static final String RATES_FILE = "skein.rates-file";

    private static final String LINE = "skein.score.line";
    private static final String INDICATOR_WINDOWS = "skein.indicators.windows";

    /** Ten years of weeks. */
    private static final int MOST_WINDOWS = 520;

    /** A rate without a day holds always. */
    private static final LocalDate ALWAYS = LocalDate.EPOCH;

    private final PropertyResolver properties;

    DetectionSettings(PropertyResolver properties) {
        this.properties = properties;
    }

    /** {@return what is set of the parameters there are, by detector; {@link SettingNames} refuses others} */
    Map<String, ParameterValues> parametersByDetector() {
        Map<String, ParameterValues> byDetector = new TreeMap<>();
        for (Detector<?> detector : Detectors.all()) {
            Map<String, String> byName = new TreeMap<>();
            String prefix = "skein.detectors." + detector.descriptor().id() + ".";
            detector.descriptor().parameters().forEach(parameter -> {
                String name = parameter.name();
                properties
                        .getProperty(prefix + NameUtils.hyphenate(name), String.class)
                        .or(() -> properties.getProperty(prefix + name, String.class))
                        .ifPresent(value -> byName.put(name, value));
            });
            if (!byName.isEmpty()) {
                byDetector.put(detector.descriptor().id(), new ParameterValues(byName));
            }
        }
        return byDetector;
    }

    /** {@return ids of the detectors that run when a request names none} */
    Set<String> detectorsByDefault() {
        String ids = properties.getProperty("skein.scan.detectors", String.class, "");
        Set<String> named = new TreeSet<>();
        for (String id : ids.split(",", -1)) {
            if (!id.isBlank()) {
                named.add(id.strip());
            }
        }
        return named.isEmpty() ? Detectors.byDefault() : named;
    }

    GradeCutOffs cutOffs() {
        GradeCutOffs defaults = GradeCutOffs.DEFAULTS;
        double attention = number("skein.score.attention", Double.class, defaults.attention());
        double warning = number("skein.score.warning", Double.class, defaults.warning());
        double highRisk = number("skein.score.high-risk", Double.class, defaults.highRisk());
        try {
            return new GradeCutOffs(attention, warning, highRisk);
        } catch (IllegalArgumentException wrong) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    "settings skein.score.attention, skein.score.warning and skein.score.high-risk: "
                            + wrong.getMessage(),
                    wrong);
        }
    }

    /** {@return what is in the queue and what is below the line} */
    WorkLine workLine() {
        double line = number(LINE, Double.class, WorkLine.DEFAULT.leastScore());
        try {
            return new WorkLine(line);
        } catch (IllegalArgumentException wrong) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, "setting " + LINE + "=" + line + " " + wrong.getMessage(), wrong);
        }
    }

    /** {@return the score models in force: those that are shipped, with the calibrations that are set} */
    ScoreModels scoreModels() {
        Map<String, Calibration> set = new TreeMap<>();
        ScoreModels.defaults().byDetector().forEach((id, model) -> {
            try {
                set.put(
                        id,
                        CalibrationSettings.with(
                                model, (name, shipped) -> number(NameUtils.hyphenate(name), Double.class, shipped)));
            } catch (IllegalArgumentException wrong) {
                throw new PlatformException(
                        ErrorCode.INVALID_INPUT,
                        "settings skein.score.calibration." + id + ": " + wrong.getMessage(),
                        wrong);
            }
        });
        return ScoreModels.defaults().with(set);
    }

    ScanSettings scan() {
        Limits limits = new Limits(
                atLeastOne("skein.scan.max-findings", Integer.class, Limits.DEFAULTS.maxFindings()),
                atLeastOne("skein.scan.max-work", Long.class, Limits.DEFAULTS.maxWork()));
        int threads = atLeastOne(
                "skein.scan.threads", Integer.class, Runtime.getRuntime().availableProcessors());
        return new ScanSettings(rateSource(), limits, threads, windows());
    }

    /** The indicators that people see have the windows of the detector that uses them: so both see the same numbers. */
    private ScanSettings.Windows windows() {
        DeviationDetector detector = new DeviationDetector();
        ParameterValues values =
                parametersByDetector().getOrDefault(detector.descriptor().id(), new ParameterValues(Map.of()));
        int kept = number(INDICATOR_WINDOWS, Integer.class, ScanSettings.Windows.DEFAULTS.kept());
        if (kept < 0 || kept > MOST_WINDOWS) {
            throw invalid(INDICATOR_WINDOWS, kept, "must be 0 to " + MOST_WINDOWS);
        }
        return new ScanSettings.Windows(detector.parameters(values).window(), kept);
    }

    private RateSource rateSource() {
        String file = properties.getProperty(RATES_FILE, String.class, "");
        if (file.isEmpty()) {
            return rates();
        }
        Path rates = Path.of(file).toAbsolutePath();
        Path rejects = properties
                .getProperty("skein.state-dir", String.class)
                .map(state -> Path.of(state).resolve("quarantine").resolve("rates.csv"))
                .orElse(rates.resolveSibling(rates.getFileName() + ".rejected.csv"));
        return new FileRates(rates, rates(), rejects);
    }

    private Rates rates() {
        List<Rate> rates = new ArrayList<>();
        properties.getProperties("skein.rates", StringConvention.RAW).forEach((currency, value) -> {
            // The variable SKEIN_RATES_FILE is read as skein.rates.file, too.
            if (!currency.equalsIgnoreCase("file")) {
                rates.add(rate(currency, String.valueOf(value)));
            }
        });
        return new Rates(baseCurrency(), rates);
    }

    private CurrencyUnit baseCurrency() {
        String code = properties.getProperty(BASE_CURRENCY, String.class, "USD");
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalArgumentException unknown) {
            throw invalid(BASE_CURRENCY, code, "needs a currency code such as USD");
        }
    }

    private static Rate rate(String currency, String value) {
        try {
            double rate = Double.parseDouble(value);
            if (!(rate > 0) || Double.isInfinite(rate)) {
                throw new IllegalArgumentException("not above zero");
            }
            return new Rate(ALWAYS, CurrencyUnit.of(currency.toUpperCase(Locale.ROOT)), rate);
        } catch (IllegalArgumentException wrong) {
            throw invalid(
                    "skein.rates." + currency, value, "needs a currency code and a number above zero such as 1.08");
        }
    }

    private <T extends Number> T atLeastOne(String name, Class<T> type, T otherwise) {
        T value = number(name, type, otherwise);
        if (value.longValue() < 1) {
            throw invalid(name, value, "must be at least 1");
        }
        return value;
    }

    /** What is there but is no such number must not be passed over in silence. */
    private <T extends Number> T number(String name, Class<T> type, T otherwise) {
        String text = properties.getProperty(name, String.class, "");
        return text.isEmpty()
                ? otherwise
                : properties
                        .getProperty(name, type)
                        .orElseThrow(() -> invalid(
                                name, text, type == Double.class ? "must be a number" : "must be a whole number"));
    }

    private static PlatformException invalid(String name, Object value, String why) {
        return new PlatformException(ErrorCode.INVALID_INPUT, "setting " + name + "=" + value + " " + why);
    }
}
