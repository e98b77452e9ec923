// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import org.jspecify.annotations.Nullable;

/**
 * What a run does right now.
 *
 * @param runId the run
 * @param stage in words
 * @param share of this stage that is done, in [0,1]; absent if unknown
 */
public record RunProgress(
        String runId, String stage, @Nullable Double share) {}
