// SPDX-License-Identifier: Apache-2.0
package io.skein.api.schedule;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Instant;

/**
 * When scans run by themselves.
 *
 * @param cron five fields (minute, hour, day of month, month, day of week) or six with seconds first; without it there is no schedule
 * @param timeZone in which the fields are meant, an IANA name
 */
@ConfigurationProperties("skein.schedule")
@Requires(property = ScheduleConfiguration.CRON)
public record ScheduleConfiguration(
        String cron, @Bindable(defaultValue = "UTC") String timeZone) {

    static final String CRON = "skein.schedule.cron";

    public ScheduleConfiguration {
        CronSchedule.of(cron, timeZone).next(Instant.EPOCH);
    }

    /** {@return the times that are meant} */
    CronSchedule times() {
        return CronSchedule.of(cron, timeZone);
    }
}
