// SPDX-License-Identifier: Apache-2.0
/**
 * Gradient-boosted trees: what they say of a row of numbers, and what each number contributed.
 *
 * <p>Nothing here trains. The arithmetic is that of XGBoost (32-bit splits and leaves, a value that is not known follows the side that
 * training chose), so a model trained there says the same here, without its native library.
 *
 * <h2>Contributions</h2>
 *
 * <p>{@link io.skein.boost.TreeContributions} computes exact Shapley values of the trees' margin, where the expectation over
 * what is left out weighs each branch by the training rows that took it: Lundberg, Erion and Lee, <a
 * href="https://arxiv.org/abs/1802.03888">Consistent Individualized Feature Attribution for Tree Ensembles</a>, 2018 (algorithm 2).
 * Cost: for each tree O(leaves * depth^2); memory O(depth^2). The sum of all contributions and the bias is the margin.
 */
@NullMarked
package io.skein.boost;

import org.jspecify.annotations.NullMarked;
