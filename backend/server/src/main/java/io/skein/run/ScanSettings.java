// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.exec.Limits;

/**
 * How scans are done on this installation.
 *
 * @param rates where conversions into the base currency come from
 * @param limits bounds on what one detector may find and spend
 * @param threads threads a detector may use
 */
public record ScanSettings(RateSource rates, Limits limits, int threads) {}
