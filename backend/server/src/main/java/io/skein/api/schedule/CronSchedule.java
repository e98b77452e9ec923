// SPDX-License-Identifier: Apache-2.0
package io.skein.api.schedule;

import io.micronaut.scheduling.cron.CronExpression;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The times at which a scan is due.
 *
 * @param text as configured, with its time zone: another text is another schedule
 * @param expression the same, readable
 * @param zone in which it is meant
 */
record CronSchedule(String text, CronExpression expression, ZoneId zone) {

    /**
     * Reads a schedule.
     *
     * @throws PlatformException INVALID_INPUT that names what is wrong
     */
    static CronSchedule of(String cron, String timeZone) {
        return new CronSchedule(cron.strip() + " " + timeZone, expression(cron.strip()), zone(timeZone));
    }

    /**
     * {@return the first time after an instant}
     *
     * @throws PlatformException INVALID_INPUT if there is none within four years, as on 30 February
     */
    Instant next(Instant after) {
        try {
            return expression.nextTimeAfter(after.atZone(zone)).toInstant();
        } catch (IllegalArgumentException never) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, "skein.schedule.cron '" + text + "' names a time that never comes", never);
        }
    }

    /** {@return the times after one instant, up to and including another, oldest first; at most so many} */
    List<Instant> between(Instant after, Instant until, int most) {
        List<Instant> times = new ArrayList<>();
        Instant next = next(after);
        while (!next.isAfter(until) && times.size() < most) {
            times.add(next);
            next = next(next);
        }
        return times;
    }

    private static CronExpression expression(String cron) {
        try {
            return CronExpression.create(cron);
        } catch (IllegalArgumentException malformed) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    "skein.schedule.cron '" + cron
                            + "' is not a cron expression like '0 2 * * *' (minute, hour, day of month, month, day of week)",
                    malformed);
        }
    }

    private static ZoneId zone(String timeZone) {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    "skein.schedule.time-zone '" + timeZone + "' is not a time zone like UTC or Europe/Berlin",
                    unknown);
        }
    }
}
