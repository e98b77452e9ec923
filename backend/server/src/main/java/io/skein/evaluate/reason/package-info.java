// SPDX-License-Identifier: Apache-2.0
/**
 * Why a planted pattern was missed, and why an alert is false: which parameter of the detector decided it, and by how much.
 *
 * <p>The detector runs again over the surroundings of the pattern or alert, with one parameter (or two) moved at a time. It is the same
 * detector over transfers and people alone; which elements are planted is only used to see whether its findings hold them.
 */
@NullMarked
package io.skein.evaluate.reason;

import org.jspecify.annotations.NullMarked;
