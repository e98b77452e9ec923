// SPDX-License-Identifier: Apache-2.0
/**
 * Chooses parameters by figures: one detector at a time, on labelled data, with every trial written down, and reported on other data.
 *
 * <p>The search is coordinate descent. From the values in force it tries each parameter a factor up and down, keeps the best trial where
 * it is better by more than noise, and goes round until a round brings nothing. It is not a search for the best values there are: it
 * stays near values with a reason, and every step of it can be read in the log.
 */
@NullMarked
package io.skein.evaluate.tune;

import org.jspecify.annotations.NullMarked;
