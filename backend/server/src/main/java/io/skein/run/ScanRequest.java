// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to scan.
 *
 * @param trigger what makes it begin
 * @param requestedBy who asked
 * @param detectorIds detectors to run; those that run by default if empty
 * @param from transfers executed at or after; all if absent
 * @param to transfers executed before; all if absent
 */
public record ScanRequest(
        RunTrigger trigger,
        String requestedBy,
        Set<String> detectorIds,
        @Nullable Instant from,
        @Nullable Instant to) {

    public ScanRequest {
        detectorIds = Set.copyOf(detectorIds);
    }

    /** {@return a scan of everything with the detectors that run by default} */
    public static ScanRequest ofEverything(RunTrigger trigger, String requestedBy) {
        return with(Set.of(), trigger, requestedBy);
    }

    /** {@return a scan of everything with these detectors} */
    public static ScanRequest with(Set<String> detectorIds, RunTrigger trigger, String requestedBy) {
        return new ScanRequest(trigger, requestedBy, detectorIds, null, null);
    }
}
