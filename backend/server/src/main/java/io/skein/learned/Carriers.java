// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import io.skein.boost.TreeContributions;
import io.skein.learned.TimeSplit.Part;
import io.skein.learning.Examples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Which features carry a model: what they contribute to the answers on suspicious transfers it has not learnt from. */
public final class Carriers {

    private Carriers() {}

    /**
     * One feature.
     *
     * @param feature its name
     * @param share of all contributions, their signs left away
     */
    public record Carrier(String feature, double share) {}

    /** {@return the features of a model by what they contribute on the suspicious transfers of the test part, the greatest first} */
    public static List<Carrier> of(LearnedModel model, TrainingData data) {
        List<String> names = model.features().names();
        Examples test = data.part(Part.TEST, data.schema().only(Set.copyOf(names)));
        TreeContributions contributions = new TreeContributions(model.trees());
        double[] sums = new double[names.size()];
        double all = 0;
        for (int row = 0; row < test.rows(); row++) {
            if (test.labels()[row] <= 0) {
                continue;
            }
            double[] of = contributions.of(test.row(row));
            for (int place = 0; place < sums.length; place++) {
                sums[place] += Math.abs(of[place]);
                all += Math.abs(of[place]);
            }
        }
        List<Carrier> carriers = new ArrayList<>();
        for (int place = 0; place < sums.length; place++) {
            carriers.add(new Carrier(names.get(place), all == 0 ? 0 : sums[place] / all));
        }
        carriers.sort(Comparator.comparingDouble(Carrier::share).reversed().thenComparing(Carrier::feature));
        return carriers;
    }
}
