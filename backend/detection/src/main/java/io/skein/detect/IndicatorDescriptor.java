// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

/**
 * One measurement that findings of a detector carry.
 *
 * @param name camelCase
 * @param unit of its value
 * @param label for people
 */
public record IndicatorDescriptor(String name, String unit, LocalizedText label) {}
