// SPDX-License-Identifier: Apache-2.0
/**
 * Training of boosted trees with XGBoost. The only place that knows the library: what it makes is read into trees of our own, which
 * score and explain without it.
 */
@NullMarked
package io.skein.learning;

import org.jspecify.annotations.NullMarked;
