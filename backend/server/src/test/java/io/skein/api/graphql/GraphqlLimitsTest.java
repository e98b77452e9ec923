// SPDX-License-Identifier: Apache-2.0
package io.skein.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.app.Configured;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphqlLimitsTest {

    @Test
    void hasDefaults() {
        assertThat(Configured.as(GraphqlLimits.class, Map.of()))
                .isEqualTo(new GraphqlLimits(12, 20_000, Duration.ofSeconds(30)));
    }

    @Test
    void readsEverySetting() {
        assertThat(Configured.as(
                        GraphqlLimits.class,
                        Map.of("skein.api.max-depth", 9, "skein.api.max-cost", 500, "skein.api.timeout", "5s")))
                .isEqualTo(new GraphqlLimits(9, 500, Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-depth | 0      | must be 1 to 100, was 0",
                "max-cost  | 100001 | must be 1 to 100000, was 100001",
                "timeout   | 0s     | must be 1 ms to 10 minutes, was 0 ms",
                "timeout   | 11m    | must be 1 ms to 10 minutes, was 660000 ms"
            })
    void refusesWhatItCannotUse(String name, String value, String message) {
        assertThat(Configured.refusal(GraphqlLimits.class, Map.of("skein.api." + name, value)))
                .contains("skein.api." + name + " " + message);
    }
}
