// SPDX-License-Identifier: Apache-2.0
/**
 * What a benchmark measured and on what machine, as a table for people and as JSON for programs. Knows nothing of what is measured:
 * each sub-command of {@code skein bench} fills a {@link io.skein.app.bench.Bench}.
 */
@NullMarked
package io.skein.app.bench;

import org.jspecify.annotations.NullMarked;
