// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import io.skein.score.Explanation;

/**
 * What a model says of an alert.
 *
 * @param alertId the alert
 * @param modelId the model
 * @param score greatest probability among the alert's transfers, in (0,1)
 * @param reported whether that reaches the model's threshold
 * @param explanation why: the root is the score, its details are contributions in log-odds
 */
public record ModelVerdict(String alertId, String modelId, double score, boolean reported, Explanation explanation) {}
