// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import io.skein.boost.BoostedTrees;
import io.skein.feature.FeatureSchema;
import io.skein.learning.BoostParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A model with all that is needed to use it, and to know where it comes from.
 *
 * @param id derived from its features, trees and threshold: the same training gives the same id
 * @param features which numbers it takes
 * @param trees what it does with them
 * @param threshold from which log-odds on a transfer is reported, chosen on the validation part
 * @param origin where it comes from
 * @param validation how well it does on the part that chose its size and threshold
 * @param test how well it does on the later part, which it has not seen
 */
public record LearnedModel(
        String id,
        Features features,
        BoostedTrees trees,
        double threshold,
        Origin origin,
        Figures validation,
        Figures test) {

    /**
     * {@return the part of this program's features that the model takes; nothing if they are not what it was trained on}
     *
     * @param present all features of this program, with the model's delay
     */
    public Optional<FeatureSchema> usable(FeatureSchema present) {
        FeatureSchema wanted = present.only(Set.copyOf(features.names()));
        boolean same = wanted.names().equals(features.names()) && wanted.hash().equals(features.hash());
        return same ? Optional.of(wanted) : Optional.empty();
    }

    /**
     * Which features, as kept with the model.
     *
     * @param version of their meaning
     * @param delay how long after a transfer they are taken
     * @param names in order
     * @param units in order
     * @param hash over all of this
     */
    public record Features(int version, Duration delay, List<String> names, List<String> units, String hash) {

        static Features of(FeatureSchema schema) {
            return new Features(
                    schema.version(),
                    schema.delay(),
                    schema.names(),
                    schema.features().stream()
                            .map(feature -> feature.unit().id())
                            .toList(),
                    schema.hash());
        }
    }

    /**
     * Where a model comes from.
     *
     * @param trainedAt when
     * @param program name and version of what trained it
     * @param library what grew the trees
     * @param data name of the data
     * @param dataSha256 of the data
     * @param labels where the labels came from
     * @param split what was learnt from, and what judged
     * @param learntTransfers how many transfers it learnt from
     * @param learntSuspicious how many of them were suspicious
     * @param parameters of the training
     */
    public record Origin(
            Instant trainedAt,
            String program,
            String library,
            String data,
            String dataSha256,
            String labels,
            TimeSplit split,
            int learntTransfers,
            int learntSuspicious,
            BoostParameters parameters) {}
}
