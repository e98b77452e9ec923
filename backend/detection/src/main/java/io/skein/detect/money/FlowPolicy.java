// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

/** Which of the inflows that lie in an account an outflow spends. All three are conventions: money in an account has no marks. */
public enum FlowPolicy {
    /** The oldest first, as in the rule of Clayton's case (Devaynes v Noble, 1816). */
    FIRST_IN_FIRST_OUT,
    /** The newest first: what has just come in is what goes out again. */
    LAST_IN_FIRST_OUT,
    /** All alike, each by its part of what lies there, as in the tracing of mixed funds (Barlow Clowes v Vaughan, 1992). */
    PROPORTIONAL
}
