// SPDX-License-Identifier: Apache-2.0
package io.skein.exec;

/**
 * Bounds on what one detector run may produce and spend. A result that a bound has cut says so.
 *
 * @param maxFindings most findings a run returns; at least 1
 * @param maxWork most elementary steps (edges looked at) a run spends, so that it ends on any graph; at least 1
 */
public record Limits(int maxFindings, long maxWork) {

    /** 100,000 findings, 20 billion steps. */
    public static final Limits DEFAULTS = new Limits(100_000, 20_000_000_000L);

    public Limits {
        if (maxFindings < 1 || maxWork < 1) {
            throw new IllegalArgumentException(
                    "limits must be at least 1, were " + maxFindings + " findings and " + maxWork + " steps");
        }
    }
}
