// SPDX-License-Identifier: Apache-2.0
/**
 * From rows to facts: what the columns of each layout mean, and what their values must look like.
 *
 * <p>A layout is recognised by its header alone. Label columns of data sets made for experiments ({@code Is Laundering},
 * {@code is_sar}, {@code alert_id}, {@code prior_sar_count}) have no reader here, so no detector can ever see them.
 */
@NullMarked
package io.skein.ingest.layout;

import org.jspecify.annotations.NullMarked;
