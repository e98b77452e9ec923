// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import io.skein.evaluate.measure.Workload;
import io.skein.evaluate.truth.Truth;
import io.skein.window.GraphView;

/**
 * Data whose answers are known.
 *
 * @param name for people, {@code seed-7}
 * @param sha256 digest of the data
 * @param view what detectors see
 * @param truth what was planted, as far as it is in the view
 * @param workload what alerts are spread over
 */
public record LabelledBank(String name, String sha256, GraphView view, Truth truth, Workload workload) {}
