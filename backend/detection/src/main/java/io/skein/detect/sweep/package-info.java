// SPDX-License-Identifier: Apache-2.0
/**
 * Sweeps in time: a window of fixed length slides over the transfers of one subject, and the stretches in which something holds
 * are its episodes. Shared by all detectors that count or add up within a time, so that none has the loop of its own.
 */
@NullMarked
package io.skein.detect.sweep;

import org.jspecify.annotations.NullMarked;
