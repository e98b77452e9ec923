// SPDX-License-Identifier: Apache-2.0
/**
 * Conducts the stages: one scan reads like the line from the window to the alerts. Keeps the history of runs, one at a time.
 */
@NullMarked
package io.skein.run;

import org.jspecify.annotations.NullMarked;
