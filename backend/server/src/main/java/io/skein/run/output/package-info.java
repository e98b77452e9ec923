// SPDX-License-Identifier: Apache-2.0
/**
 * The files a scan leaves behind: {@code alerts.json}, {@code alerts.csv}, {@code report.html} and {@code run.json}.
 */
@NullMarked
package io.skein.run.output;

import org.jspecify.annotations.NullMarked;
