// SPDX-License-Identifier: Apache-2.0
package io.skein.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.app.Configured;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleConfigurationTest {

    @Test
    void hasDefaults() {
        assertThat(Configured.as(ScheduleConfiguration.class, Map.of("skein.schedule.cron", "0 2 * * *")))
                .isEqualTo(new ScheduleConfiguration("0 2 * * *", "UTC"));
    }

    @Test
    void readsEverySetting() {
        assertThat(Configured.as(
                        ScheduleConfiguration.class,
                        Map.of("skein.schedule.cron", "*/5 * * * *", "skein.schedule.time-zone", "Asia/Shanghai")))
                .isEqualTo(new ScheduleConfiguration("*/5 * * * *", "Asia/Shanghai"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every day | UTC          | skein.schedule.cron 'every day' is not a cron expression like '0 2 * * *'",
                "0 2 30 2 * | UTC         | skein.schedule.cron '0 2 30 2 * UTC' names a time that never comes",
                "0 2 * * * | Mars/Olympus | skein.schedule.time-zone 'Mars/Olympus' is not a time zone like UTC or Europe/Berlin"
            })
    void refusesWhatItCannotUse(String cron, String zone, String message) {
        assertThat(Configured.refusal(
                        ScheduleConfiguration.class,
                        Map.of("skein.schedule.cron", cron, "skein.schedule.time-zone", zone)))
                .contains(message);
    }
}
