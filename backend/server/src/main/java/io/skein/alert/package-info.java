// SPDX-License-Identifier: Apache-2.0
/**
 * From a scored finding to an alert that a person works on: its identity over time, its evidence and its life.
 *
 * <p>An alert stores its evidence itself, so that it survives a rebuild of the graph.
 */
@NullMarked
package io.skein.alert;

import org.jspecify.annotations.NullMarked;
