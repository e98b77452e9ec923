// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

/** How a run ended, or that it has not. */
public enum RunOutcome {
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED,
    /** It was due and did not begin. */
    MISSED
}
