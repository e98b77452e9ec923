// SPDX-License-Identifier: Apache-2.0
package io.skein.learning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.skein.boost.BoostedTrees;
import io.skein.boost.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the trees out of what XGBoost 3 writes as JSON: {@code learner.gradient_booster.model.trees} for the splits, {@code
 * learner.learner_model_param.base_score} for the probability that the sum begins with.
 */
final class XgboostTrees {

    private XgboostTrees() {}

    /**
     * {@return the first of its trees}
     *
     * @param json a model of objective {@code binary:logistic}, without categorical splits
     * @param count how many trees
     */
    static BoostedTrees read(byte[] json, int count) throws IOException {
        JsonNode learner = new ObjectMapper().readTree(json).path("learner");
        JsonNode described = learner.path("learner_model_param");
        JsonNode trees = learner.path("gradient_booster").path("model").path("trees");
        List<Tree> read = new ArrayList<>();
        for (int tree = 0; tree < Math.min(count, trees.size()); tree++) {
            read.add(tree(trees.get(tree)));
        }
        int features = Integer.parseInt(described.path("num_feature").asText());
        return new BoostedTrees(features, margin(described.path("base_score").asText()), read);
    }

    private static Tree tree(JsonNode tree) {
        int[] missing = ints(tree.path("default_left"));
        boolean[] missingLeft = new boolean[missing.length];
        for (int node = 0; node < missing.length; node++) {
            missingLeft[node] = missing[node] != 0;
        }
        return new Tree(
                ints(tree.path("left_children")),
                ints(tree.path("right_children")),
                ints(tree.path("split_indices")),
                floats(tree.path("split_conditions")),
                missingLeft,
                floats(tree.path("sum_hessian")));
    }

    /** The library keeps a probability; later versions put it in brackets. */
    private static float margin(String baseScore) {
        double probability = Double.parseDouble(baseScore.replace("[", "").replace("]", ""));
        return (float) -StrictMath.log(1 / probability - 1);
    }

    private static int[] ints(JsonNode array) {
        int[] values = new int[array.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = array.get(place).asInt();
        }
        return values;
    }

    private static float[] floats(JsonNode array) {
        float[] values = new float[array.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = (float) array.get(place).asDouble();
        }
        return values;
    }
}
