// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import io.skein.exec.Limits;

/**
 * Says that a limit cut a result.
 *
 * @param limit name of the limit, as in parameters or {@link io.skein.exec.Limits}
 * @param value its value
 * @param order in what order candidates were taken before the cut
 * @param scope what was cut: an account id, {@code run} or {@code evidence}
 */
public record Truncation(String limit, long value, LocalizedText order, String scope) {

    /** {@return says that a run spent all permitted work before it had looked at everything} */
    public static Truncation ofWork(Limits limits, LocalizedText order) {
        return new Truncation("maxWork", limits.maxWork(), order, "run");
    }

    /** {@return says that a run found more than it may return} */
    public static Truncation ofFindings(Limits limits, LocalizedText order) {
        return new Truncation("maxFindings", limits.maxFindings(), order, "run");
    }
}
