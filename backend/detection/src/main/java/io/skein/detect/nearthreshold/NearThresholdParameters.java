// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.nearthreshold;

import io.skein.detect.sweep.NearThreshold;

/**
 * What counts as a near-threshold pair. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param rules which payments, how many and how surprising
 */
public record NearThresholdParameters(NearThreshold.Rules rules) {}
