// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.ingest.record.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Reads times. Every instant must name its offset; years run from 1900 to 2199. */
final class Times {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final DateTimeFormatter SLASHED_MINUTE = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm");
    private static final int DAY_LENGTH = 10;
    private static final int UTC_SECOND_LENGTH = 20;

    private Times() {}

    /** {@return an RFC 3339 time with offset, or the start of a day in UTC} */
    static Instant instant(String text) {
        try {
            return plausible(parse(text));
        } catch (DateTimeException notTime) {
            throw new BadValue(isLocalTime(text) ? Reason.NO_TIME_ZONE : Reason.NOT_A_TIME);
        }
    }

    /** {@return a date such as {@code 1990-03-07}} */
    static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            plausibleYear(date.getYear());
            return date;
        } catch (DateTimeException notDate) {
            throw new BadValue(Reason.NOT_A_TIME);
        }
    }

    /** {@return a time to the minute, {@code 2022/09/01 00:05}, in that zone} */
    static Instant slashedMinute(String text, ZoneId zone) {
        try {
            return plausible(
                    LocalDateTime.parse(text, SLASHED_MINUTE).atZone(zone).toInstant());
        } catch (DateTimeException notTime) {
            throw new BadValue(Reason.NOT_A_TIME);
        }
    }

    private static Instant parse(String text) {
        if (text.length() == UTC_SECOND_LENGTH && text.endsWith("Z")) {
            return Instant.parse(text);
        }
        if (text.length() == DAY_LENGTH) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return OffsetDateTime.parse(withT(text)).toInstant();
    }

    private static boolean isLocalTime(String text) {
        try {
            LocalDateTime.parse(withT(text));
            return true;
        } catch (DateTimeException notTime) {
            return false;
        }
    }

    /** RFC 3339 lets a blank stand for the T. */
    private static String withT(String text) {
        boolean blank = text.length() > DAY_LENGTH && text.charAt(DAY_LENGTH) == ' ';
        return blank ? text.substring(0, DAY_LENGTH) + 'T' + text.substring(DAY_LENGTH + 1) : text;
    }

    private static Instant plausible(Instant instant) {
        if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
            throw new BadValue(Reason.TIME_OUT_OF_RANGE);
        }
        return instant;
    }

    private static void plausibleYear(int year) {
        if (year < 1700 || year > 2199) {
            throw new BadValue(Reason.TIME_OUT_OF_RANGE);
        }
    }
}
