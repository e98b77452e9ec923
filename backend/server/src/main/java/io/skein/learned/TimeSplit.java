// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.window.TransferWindow;
import java.time.Duration;
import java.time.Instant;

/**
 * Three parts of a window, one after the other: what is learnt from, what decides when to stop and from which score on to report, and what
 * judges. The features of a transfer are taken some delay after it, so the transfers of that last delay before a boundary belong to
 * no part: they would have seen the next one.
 *
 * @param from first instant
 * @param validationFrom where the second part begins
 * @param testFrom where the third part begins
 * @param to last instant
 * @param delay of the features
 */
public record TimeSplit(Instant from, Instant validationFrom, Instant testFrom, Instant to, Duration delay) {

    private static final double LEARNT_SHARE = 0.6;
    private static final double VALIDATION_SHARE = 0.2;
    private static final int LEAST_TRANSFERS = 10;

    /** The parts. */
    public enum Part {
        LEARNT,
        VALIDATION,
        TEST,
        NONE
    }

    public TimeSplit {
        if (!from.isBefore(validationFrom) || !validationFrom.isBefore(testFrom) || testFrom.isAfter(to)) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    "the transfers lie too close together in time to be split: " + from + ", " + validationFrom + ", "
                            + testFrom + ", " + to);
        }
    }

    /** {@return the split after 60 and after 80 of 100 transfers} */
    public static TimeSplit of(TransferWindow window, Duration delay) {
        int count = window.transferCount();
        if (count < LEAST_TRANSFERS) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, "training needs transfers; there are " + count + " in the data");
        }
        return new TimeSplit(
                at(window, 0),
                at(window, (int) (count * LEARNT_SHARE)),
                at(window, (int) (count * (LEARNT_SHARE + VALIDATION_SHARE))),
                at(window, count - 1),
                delay);
    }

    /** {@return the part that a transfer of that instant belongs to} */
    public Part part(long epochMillis) {
        long seen = epochMillis + delay.toMillis();
        if (epochMillis >= testFrom.toEpochMilli()) {
            return Part.TEST;
        }
        if (epochMillis >= validationFrom.toEpochMilli()) {
            return seen < testFrom.toEpochMilli() ? Part.VALIDATION : Part.NONE;
        }
        return seen < validationFrom.toEpochMilli() ? Part.LEARNT : Part.NONE;
    }

    private static Instant at(TransferWindow window, int transfer) {
        return Instant.ofEpochMilli(window.epochMillis(transfer));
    }
}
