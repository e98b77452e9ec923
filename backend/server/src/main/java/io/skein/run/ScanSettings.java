// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.exec.Limits;
import java.time.Duration;

/**
 * How scans are done on this installation.
 *
 * @param rates where conversions into the base currency come from
 * @param limits bounds on what one detector may find and spend
 * @param threads threads a detector may use
 * @param windows of the indicators
 */
public record ScanSettings(RateSource rates, Limits limits, int threads, Windows windows) {

    /**
     * The windows of the indicators.
     *
     * @param length of each
     * @param kept how many are kept for people to look at, the latest ones; 0 for none
     */
    public record Windows(Duration length, int kept) {

        /** Half a year of weeks. */
        public static final Windows DEFAULTS = new Windows(Duration.ofDays(7), 26);
    }
}
