// SPDX-License-Identifier: Apache-2.0
/**
 * What accounts and customers receive and pay, window by window, beside their own past and their peers. Computed by {@link
 * io.skein.detect.behaviour} from the view of a run and kept until the next run, so that detectors, page and other systems see the same numbers;
 * {@code docs/indicators.md} defines them.
 */
@NullMarked
package io.skein.indicator;

import org.jspecify.annotations.NullMarked;
