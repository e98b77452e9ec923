// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.skein.exec.Limits;
import io.skein.model.CurrencyUnit;
import io.skein.model.PlatformException;
import io.skein.score.GradeCutOffs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetectionSettingsTest {

    @Test
    void hasDefaults() {
        try (Environment environment = environment(Map.of())) {
            DetectionSettings settings = new DetectionSettings(environment);

            assertThat(settings.parametersByDetector()).isEmpty();
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
                "skein.detectors.shared-identity.minWeight",
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
                    .isEqualTo(Map.of("minWeight", "0.4"));
            assertThat(settings.cutOffs()).isEqualTo(new GradeCutOffs(0.2, 0.5, 0.9));
            assertThat(settings.scan().limits()).isEqualTo(new Limits(7, 8));
            assertThat(settings.scan().threads()).isEqualTo(3);
            assertThat(settings.scan().rates().table().inBase(100, CurrencyUnit.of("EUR"), 0))
                    .hasValue(7.8);
        }
    }

    @Test
    void refusesWhatItCannotUse() {
        try (Environment environment = environment(Map.of("skein.rates.EUR", "cheap"))) {
            assertThatThrownBy(() -> new DetectionSettings(environment).scan())
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("skein.rates.EUR=cheap");
        }
    }

    private static Environment environment(Map<String, Object> properties) {
        Environment environment = ApplicationContext.builder()
                .deduceEnvironment(false)
                .enableDefaultPropertySources(false)
                .propertySources(PropertySource.of("test", properties))
                .build()
                .getEnvironment();
        return environment.start();
    }
}
