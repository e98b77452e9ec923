// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.behaviour;

import io.skein.detect.Require;
import io.skein.model.TimeWindow;
import java.time.Duration;
import java.time.Instant;

/**
 * Windows of one length, the same for all subjects and runs; window 0 begins on Monday 1970-01-05, UTC.
 *
 * @param length how long each is; above zero
 */
public record Calendar(Duration length) {

    static final long MONDAY_MILLIS = Duration.ofDays(4).toMillis();

    public Calendar {
        Require.that(length.isPositive(), "window must be above zero, was " + length);
    }

    /** {@return number of the window that holds an instant} */
    public long index(long epochMillis) {
        return Math.floorDiv(epochMillis - MONDAY_MILLIS, length.toMillis());
    }

    /** {@return the window of that number} */
    public TimeWindow window(long index) {
        Instant from = Instant.ofEpochMilli(MONDAY_MILLIS + index * length.toMillis());
        return new TimeWindow(from, from.plus(length));
    }

    /** {@return the first window that lies in an interval from its beginning on} */
    public long firstWhole(TimeWindow interval) {
        return index(interval.from().toEpochMilli() - 1) + 1;
    }
}
