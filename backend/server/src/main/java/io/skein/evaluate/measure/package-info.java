// SPDX-License-Identifier: Apache-2.0
/**
 * The figures: from alerts and planted patterns to recall, precision, workload and curves. Pure: same alerts, same truth and same
 * seed give the same figures.
 */
@NullMarked
package io.skein.evaluate.measure;

import org.jspecify.annotations.NullMarked;
