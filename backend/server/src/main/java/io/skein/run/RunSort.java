// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

/** Order of a list of runs. */
public enum RunSort {
    STARTED_DESC,
    STARTED_ASC
}
