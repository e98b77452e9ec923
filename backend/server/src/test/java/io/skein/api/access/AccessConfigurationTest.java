// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.app.Configured;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessConfigurationTest {

    @Test
    void hasDefaults() {
        assertThat(Configured.as(AccessConfiguration.class, Map.of()))
                .isEqualTo(new AccessConfiguration(5, Duration.ofMinutes(5), null));
    }

    @Test
    void readsEverySetting() {
        assertThat(Configured.as(
                        AccessConfiguration.class,
                        Map.of(
                                "skein.access.max-failures", 2,
                                "skein.access.lock-duration", "1h",
                                "skein.access.client-address-header", "X-Real-IP")))
                .isEqualTo(new AccessConfiguration(2, Duration.ofHours(1), "X-Real-IP"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-failures  | 0   | must be 1 to 100, was 0",
                "max-failures  | 101 | must be 1 to 100, was 101",
                "lock-duration | 0s  | must be 1 second to 1 day, was 0 ms",
                "lock-duration | 25h | must be 1 second to 1 day, was 90000000 ms"
            })
    void refusesWhatItCannotUse(String name, String value, String message) {
        assertThat(Configured.refusal(AccessConfiguration.class, Map.of("skein.access." + name, value)))
                .contains("skein.access." + name + " " + message);
    }
}
