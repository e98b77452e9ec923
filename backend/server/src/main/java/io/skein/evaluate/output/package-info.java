// SPDX-License-Identifier: Apache-2.0
/** An evaluation as files and as tables: JSON, comma-separated values, a page with plots, text for a terminal, Markdown. */
@NullMarked
package io.skein.evaluate.output;

import org.jspecify.annotations.NullMarked;
