// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import java.util.List;
import java.util.SortedMap;

/**
 * What one detector run returns.
 *
 * @param findings most significant first
 * @param counts what was examined and counted, by name (for a cycle run {@code cycles.length.3} and the like)
 * @param truncations limits that cut the run as a whole; empty if it is complete
 */
public record DetectionResult(List<Finding> findings, SortedMap<String, Long> counts, List<Truncation> truncations) {

    public DetectionResult {
        findings = List.copyOf(findings);
        truncations = List.copyOf(truncations);
    }
}
