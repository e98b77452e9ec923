// SPDX-License-Identifier: Apache-2.0
package io.skein.indicator;

import io.skein.detect.behaviour.Calendar;
import io.skein.model.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The indicators that one run computed.
 *
 * @param runId the run
 * @param computedAt when
 * @param length of each window
 * @param data interval of the transfers they were computed from
 * @param baseCurrency code of the currency of amounts
 * @param kept how many windows are kept, the latest ones; at least 1
 */
public record IndicatorSet(
        String runId, Instant computedAt, Duration length, TimeWindow data, String baseCurrency, int kept) {

    /** {@return the windows there are, the latest first; none if there are no data} */
    public List<TimeWindow> windows() {
        List<TimeWindow> windows = new ArrayList<>();
        Calendar calendar = calendar();
        long last = lastIndex();
        for (long index = last; index > last - kept && windows.size() < kept; index--) {
            TimeWindow window = calendar.window(index);
            if (!window.to().isAfter(data.from())) {
                break;
            }
            windows.add(window);
        }
        return List.copyOf(windows);
    }

    /** {@return whether the data hold all of a window} */
    public boolean isWhole(TimeWindow window) {
        return !window.from().isBefore(data.from()) && !window.to().isAfter(data.to());
    }

    /** {@return the latest window that the data hold all of; the latest at all if they hold none} */
    public TimeWindow latestWhole() {
        return windows().stream()
                .filter(this::isWhole)
                .findFirst()
                .orElseGet(() -> calendar().window(lastIndex()));
    }

    /** {@return how time is cut} */
    public Calendar calendar() {
        return new Calendar(length);
    }

    /** {@return number of the first window that is kept} */
    long firstKept() {
        return lastIndex() - kept + 1;
    }

    private long lastIndex() {
        return calendar().index(data.to().toEpochMilli() - 1);
    }
}
