// SPDX-License-Identifier: Apache-2.0
/** What oracles of several detectors stand on: the facts of a view, told as plainly as can be. */
@NullMarked
package io.skein.detect.oracle;

import org.jspecify.annotations.NullMarked;
