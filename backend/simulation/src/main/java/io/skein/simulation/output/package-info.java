// SPDX-License-Identifier: Apache-2.0
/**
 * What a bank's files hold and what was planted, handed out through sinks, and the writers of files.
 */
@NullMarked
package io.skein.simulation.output;

import org.jspecify.annotations.NullMarked;
