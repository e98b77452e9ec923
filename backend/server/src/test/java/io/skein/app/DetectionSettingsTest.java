// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.Origin;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import io.skein.exec.Limits;
import io.skein.model.CurrencyUnit;
import io.skein.model.PlatformException;
import io.skein.run.DetectorSet;
import io.skein.run.RateSource;
import io.skein.run.confirmed.Blame;
import io.skein.score.Calibration;
import io.skein.score.GradeCutOffs;
import io.skein.score.ScoreModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectionSettingsTest {

    @Test
    void whomAConfirmedAlertBlamesIsDecidedForEveryDetector() {
        assertThat(Blame.decided())
                .containsExactlyInAnyOrderElementsOf(Detectors.all().stream()
                        .map(detector -> detector.descriptor().id())
                        .toList());
    }

    @Test
    void hasDefaults() {
        try (Environment environment = environment(Map.of())) {
            DetectionSettings settings = new DetectionSettings(environment);

            assertThat(settings.parametersByDetector()).isEmpty();
            assertThat(settings.detectorsByDefault())
                    .contains("cycle", "large-transaction", "layering", "shared-identity")
                    .hasSize(Detectors.all().size());
            assertThat(settings.cutOffs()).isEqualTo(GradeCutOffs.DEFAULTS);
            assertThat(settings.scan().limits()).isEqualTo(Limits.DEFAULTS);
            assertThat(settings.scan().rates().base()).isEqualTo(CurrencyUnit.of("USD"));
        }
    }

    @Test
    void readsEverySetting() {
        try (Environment environment = environment(Map.of(
                "skein.detectors.cycle.max-hops",
                5,
                "skein.detectors.shared-identity.minTie",
                "0.4",
                "skein.base-currency",
                "CNY",
                "skein.rates.EUR",
                "7.8",
                "skein.score.attention",
                0.2,
                "skein.score.warning",
                0.5,
                "skein.score.high-risk",
                0.9,
                "skein.scan.max-findings",
                7,
                "skein.scan.max-work",
                8,
                "skein.scan.threads",
                3))) {
            DetectionSettings settings = new DetectionSettings(environment);

            assertThat(settings.parametersByDetector().get("cycle"))
                    .extracting("byName")
                    .isEqualTo(Map.of("maxHops", "5"));
            assertThat(settings.parametersByDetector().get("shared-identity"))
                    .extracting("byName")
                    .isEqualTo(Map.of("minTie", "0.4"));
            assertThat(settings.cutOffs()).isEqualTo(new GradeCutOffs(0.2, 0.5, 0.9));
            assertThat(settings.scan().limits()).isEqualTo(new Limits(7, 8));
            assertThat(settings.scan().threads()).isEqualTo(3);
            assertThat(settings.scan().rates().read().rates().table().inBase(100, CurrencyUnit.of("EUR"), 0))
                    .hasValue(7.8);
        }
    }

    @Test
    void runsTheDetectorsThatAreNamed() {
        try (Environment environment = environment(Map.of("skein.scan.detectors", "cycle, large-transaction"))) {
            DetectorSet detectors = DetectorSet.configured(Detectors.all(), Map.of())
                    .runningByDefault(new DetectionSettings(environment).detectorsByDefault());

            assertThat(detectors.select(Set.of()).detectors())
                    .extracting(detector -> detector.descriptor().id())
                    .containsExactly("cycle", "large-transaction");
            assertThat(detectors.select(Set.of("fan-in")).detectors()).hasSize(1);
            assertThatThrownBy(() -> detectors.runningByDefault(Set.of("cycles")))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("no detector 'cycles'");
        }
    }

    @Test
    void readsADetectorParameterFromTheEnvironment() {
        try (Environment environment = started(PropertySource.of(
                "env",
                Map.of("SKEIN_DETECTORS_CYCLE_MAX_HOPS", "5", "SKEIN_RATES_EUR", "1.1"),
                PropertyConvention.ENVIRONMENT_VARIABLE,
                Origin.of("test")))) {
            DetectionSettings settings = new DetectionSettings(environment);

            assertThat(settings.parametersByDetector()).containsOnlyKeys("cycle");
            assertThat(settings.parametersByDetector().get("cycle"))
                    .extracting("byName")
                    .isEqualTo(Map.of("maxHops", "5"));
            assertThat(settings.scan().rates().read().rates().rates())
                    .extracting(rate -> rate.currency().code())
                    .containsExactly("EUR");
        }
    }

    @Test
    void readsRatesByDayFromAFileAtEveryRun(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("r.csv"), "date,currency,rate\n2026-01-05,EUR,1.2\n");
        try (Environment environment = started(PropertySource.of(
                "env",
                Map.of("SKEIN_RATES_FILE", file.toString(), "SKEIN_RATES_EUR", "1.1"),
                PropertyConvention.ENVIRONMENT_VARIABLE,
                Origin.of("test")))) {
            RateSource rates = new DetectionSettings(environment).scan().rates();

            assertThat(inEuro(rates, "2026-01-04T23:59:00Z")).hasValue(1.1);
            assertThat(inEuro(rates, "2026-01-05T00:00:00Z")).hasValue(1.2);
            Files.writeString(file, "date,currency,rate\n2026-01-05,EUR,1.3\n");
            assertThat(inEuro(rates, "2026-01-05T00:00:00Z")).hasValue(1.3);
        }
    }

    private static OptionalDouble inEuro(RateSource rates, String at) {
        return rates.read()
                .rates()
                .table()
                .inBase(100, CurrencyUnit.of("EUR"), Instant.parse(at).toEpochMilli());
    }

    @Test
    void calibratesTheScoreOfTheDetectorsThatAreNamed() {
        try (Environment environment = environment(Map.of(
                "skein.score.calibration.cycle.offset", "-1.2",
                "skein.score.calibration.cycle.slope", 0.7,
                "skein.score.calibration.cycle.factor.returnedShare", 1.5))) {
            ScoreModels models = new DetectionSettings(environment).scoreModels();

            Calibration cycle = models.of("cycle").calibration();
            assertThat(cycle.offset()).isEqualTo(-1.2);
            assertThat(cycle.slope()).isEqualTo(0.7);
            assertThat(cycle.factors()).containsEntry("returnedShare", 1.5);
            assertThat(models.of("fan-in")).isEqualTo(ScoreModels.defaults().of("fan-in"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "skein.rates.EUR          | cheap | skein.rates.EUR=cheap needs a currency code and a number above"
                        + " zero",
                "skein.rates.EUR          | -1    | skein.rates.EUR=-1 needs a currency code and a number above zero",
                "skein.rates.euros        | 1     | skein.rates.euros=1 needs a currency code",
                "skein.base-currency      | euro  | skein.base-currency=euro needs a currency code such as USD",
                "skein.score.line         | 1.5   | skein.score.line=1.5 must be 0 to 1",
                "skein.score.warning      | high  | skein.score.warning=high must be a number",
                "skein.score.warning      | 0.1   | skein.score.attention, skein.score.warning and"
                        + " skein.score.high-risk: grade cut-offs must rise inside (0,1)",
                "skein.score.calibration.cycle.slope | -1 | settings skein.score.calibration.cycle:"
                        + " slope must be 0.2 to 1.5, was -1.0",
                "skein.scan.threads       | 0     | skein.scan.threads=0 must be at least 1",
                "skein.scan.max-findings  | all   | skein.scan.max-findings=all must be a whole number",
                "skein.scan.max-work      | -5    | skein.scan.max-work=-5 must be at least 1"
            })
    void refusesWhatItCannotUse(String name, String value, String message) {
        try (Environment environment = environment(Map.of(name, value))) {
            DetectionSettings settings = new DetectionSettings(environment);

            assertThatThrownBy(() -> {
                        settings.scan();
                        settings.cutOffs();
                        settings.scoreModels();
                        settings.workLine();
                    })
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining(message);
        }
    }

    @Test
    void leavesTheRangeOfADetectorParameterToTheDetector() {
        try (Environment environment = environment(Map.of("skein.detectors.cycle.max-hops", 99))) {
            DetectionSettings settings = new DetectionSettings(environment);

            assertThatThrownBy(() -> DetectorSet.configured(Detectors.all(), settings.parametersByDetector()))
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("skein.detectors.cycle")
                    .hasMessageContaining("maxHops")
                    .hasMessageContaining("99");
        }
    }

    private static Environment environment(Map<String, Object> properties) {
        return started(PropertySource.of("test", properties));
    }

    private static Environment started(PropertySource source) {
        Environment environment = ApplicationContext.builder()
                .deduceEnvironment(false)
                .enableDefaultPropertySources(false)
                .propertySources(source)
                .build()
                .getEnvironment();
        return environment.start();
    }
}
