// SPDX-License-Identifier: Apache-2.0
package io.skein.learning;

/**
 * How trees are trained.
 *
 * @param maxRounds most trees
 * @param patience rounds without a better PR-AUC on the validation rows after which training ends
 * @param maxDepth most splits on a way
 * @param learningRate what part of each tree counts, in (0,1]
 * @param minChildWeight least weight of the rows in a leaf
 * @param rowShare part of the rows each tree sees, in (0,1]
 * @param columnShare part of the columns each tree sees, in (0,1]
 * @param positiveWeight weight of a row labelled 1 beside one labelled 0
 * @param seed of the draws
 * @param threads how many; the same trees come of the same number
 */
public record BoostParameters(
        int maxRounds,
        int patience,
        int maxDepth,
        double learningRate,
        double minChildWeight,
        double rowShare,
        double columnShare,
        double positiveWeight,
        int seed,
        int threads) {

    public BoostParameters {
        require(maxRounds >= 1 && patience >= 1, "rounds and patience must be at least 1");
        require(maxDepth >= 1 && maxDepth <= 16, "depth must be 1 to 16, was " + maxDepth);
        require(isShare(learningRate), "learning rate must lie in (0,1], was " + learningRate);
        require(isShare(rowShare) && isShare(columnShare), "shares of rows and columns must lie in (0,1]");
        require(minChildWeight > 0 && positiveWeight > 0, "weights must be above zero");
        require(threads >= 1, "threads must be at least 1, were " + threads);
    }

    /** {@return the usual ones: shallow trees, learnt slowly, with the seed given} */
    public static BoostParameters usual(int seed, double positiveWeight) {
        return new BoostParameters(600, 60, 6, 0.05, 1, 0.8, 0.5, positiveWeight, seed, 1);
    }

    private static boolean isShare(double value) {
        return value > 0 && value <= 1;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
