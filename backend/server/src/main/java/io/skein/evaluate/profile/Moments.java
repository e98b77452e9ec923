// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.profile;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When transfers happen, in UTC: by hour of the day and by day of the week. */
final class Moments {

    private static final int SECONDS_A_DAY = 86_400;
    private static final int SECONDS_AN_HOUR = 3_600;
    private static final int DAYS_A_WEEK = 7;
    /** 1970-01-01 was a Thursday, three days after a Monday. */
    private static final int FIRST_WEEKDAY = 3;

    private final long[] hours = new long[24];
    private final long[] weekdays = new long[DAYS_A_WEEK];
    private long timed;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    void add(long second) {
        long ofDay = Math.floorMod(second, (long) SECONDS_A_DAY);
        timed += ofDay == 0 ? 0 : 1;
        hours[(int) (ofDay / SECONDS_AN_HOUR)]++;
        weekdays[weekday(Math.floorDiv(second, (long) SECONDS_A_DAY))]++;
        first = Math.min(first, second);
        last = Math.max(last, second);
    }

    @Nullable
    Instant first() {
        return first > last ? null : Instant.ofEpochSecond(first);
    }

    @Nullable
    Instant last() {
        return first > last ? null : Instant.ofEpochSecond(last);
    }

    List<Double> hours() {
        return timed == 0
                ? List.of()
                : shares(Arrays.stream(hours).asDoubleStream().toArray());
    }

    List<Double> weekdays() {
        if (first > last) {
            return List.of();
        }
        double[] perDay = new double[DAYS_A_WEEK];
        long[] days = new long[DAYS_A_WEEK];
        for (long day = Math.floorDiv(first, (long) SECONDS_A_DAY);
                day <= Math.floorDiv(last, (long) SECONDS_A_DAY);
                day++) {
            days[weekday(day)]++;
        }
        for (int i = 0; i < DAYS_A_WEEK; i++) {
            perDay[i] = days[i] == 0 ? 0 : (double) weekdays[i] / days[i];
        }
        return shares(perDay);
    }

    private static int weekday(long epochDay) {
        return (int) Math.floorMod(epochDay + FIRST_WEEKDAY, (long) DAYS_A_WEEK);
    }

    private static List<Double> shares(double[] parts) {
        double sum = Arrays.stream(parts).sum();
        return Arrays.stream(parts).map(part -> part / sum).boxed().toList();
    }
}
