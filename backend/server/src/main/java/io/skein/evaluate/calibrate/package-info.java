// SPDX-License-Identifier: Apache-2.0
/**
 * Learns on labelled data what the points of each detector's score model are worth, and reports on other data.
 *
 * <p>{@link io.skein.evaluate.calibrate.Calibrator} says how it is learned. What is learned is settings; nothing is changed here.
 */
@NullMarked
package io.skein.evaluate.calibrate;

import org.jspecify.annotations.NullMarked;
