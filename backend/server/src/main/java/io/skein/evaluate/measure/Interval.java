// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

/**
 * A 95 % confidence interval.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {}
