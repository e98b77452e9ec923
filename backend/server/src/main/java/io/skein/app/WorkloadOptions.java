// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.evaluate.measure.ItemFigures;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Up to where items of work are worked on: how many can be, or from which score on. */
final class WorkloadOptions {

    @Option(
            names = "--workload",
            paramLabel = "N",
            defaultValue = "5",
            description = "Items of work for 1,000 customers a month that can be worked on: recall is also reported for"
                    + " the strongest that are no more than that (default: 5).")
    private double workload;

    @Option(
            names = "--least-score",
            paramLabel = "SCORE",
            description = "A score that was fixed before, 0 to 1: recall is reported for items of that score and more,"
                    + " whatever the workload.")
    private @Nullable Double leastScore;

    /**
     * {@return the limit}
     *
     * @throws PlatformException INVALID_INPUT if it cannot be meant
     */
    ItemFigures.Limit limit() {
        if (!(workload > 0 && Double.isFinite(workload))) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, "--workload must be above 0, was " + workload);
        }
        if (leastScore != null && !(leastScore >= 0 && leastScore <= 1)) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, "--least-score must be 0 to 1, was " + leastScore);
        }
        return new ItemFigures.Limit(workload, leastScore);
    }
}
