// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

/** What made a run begin. */
public enum RunTrigger {
    SCHEDULE,
    REQUEST,
    COMMAND_LINE
}
