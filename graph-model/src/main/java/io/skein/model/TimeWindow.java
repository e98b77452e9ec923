// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

import java.time.Duration;
import java.time.Instant;

/**
 * A half-open interval of time in UTC.
 *
 * @param from first instant inside
 * @param to first instant after; not before {@code from}
 */
public record TimeWindow(Instant from, Instant to) {

    public TimeWindow {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("window must not end before it begins: [" + from + ", " + to + ")");
        }
    }

    /** {@return whether that instant lies in {@code [from, to)}} */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** {@return the length of the window} */
    public Duration length() {
        return Duration.between(from, to);
    }
}
