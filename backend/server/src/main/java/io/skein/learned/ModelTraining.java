// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import io.skein.boost.BoostedTrees;
import io.skein.exec.RunContext;
import io.skein.feature.FeatureGroup;
import io.skein.feature.FeatureSchema;
import io.skein.learned.LearnedModel.Origin;
import io.skein.learned.TimeSplit.Part;
import io.skein.learning.BoostParameters;
import io.skein.learning.BoostTraining;
import io.skein.learning.Examples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Trains models on one set of data. */
public final class ModelTraining {

    private static final String LIBRARY = "XGBoost 3.0.4";

    private final TrainingData data;
    private final BoostParameters parameters;
    private final RunContext context;

    /**
     * @param data features and labels
     * @param parameters how trees are grown
     * @param context polled for cancellation, told progress
     */
    public ModelTraining(TrainingData data, BoostParameters parameters, RunContext context) {
        this.data = data;
        this.parameters = parameters;
        this.context = context;
    }

    /**
     * {@return a model that takes these features}
     *
     * @param features a part of the data's
     * @param source where data and labels come from
     * @param at present time
     */
    public LearnedModel train(FeatureSchema features, Source source, Instant at) {
        Examples learnt = data.part(Part.LEARNT, features);
        Examples validation = data.part(Part.VALIDATION, features);
        BoostedTrees trees = new BoostTraining(parameters, context).train(learnt, validation);
        double threshold = Figures.judge(trees, validation).bestThreshold();
        Origin origin = new Origin(
                at,
                source.program(),
                LIBRARY,
                source.data(),
                source.dataSha256(),
                source.labels(),
                data.split(),
                learnt.rows(),
                learnt.positives(),
                parameters);
        return new LearnedModel(
                ModelFile.id(features, trees, threshold),
                LearnedModel.Features.of(features),
                trees,
                threshold,
                origin,
                Figures.of(trees, validation, threshold),
                Figures.of(trees, data.part(Part.TEST, features), threshold));
    }

    /**
     * {@return what each group of features is worth: the same training on the raw columns, with window counts, and with the graph, each with
     * and without the payment format}
     */
    public List<Compared> compareFeatures(Source source, Instant at) {
        List<Compared> compared = new ArrayList<>();
        for (boolean withChannel : new boolean[] {true, false}) {
            for (FeatureGroup group : FeatureGroup.values()) {
                FeatureSchema features = data.schema().upTo(group);
                FeatureSchema chosen = withChannel ? features : features.without(Set.of(FeatureSchema.CHANNEL));
                compared.add(new Compared(group, withChannel, train(chosen, source, at)));
            }
        }
        return compared;
    }

    /**
     * One line of a comparison of features.
     *
     * @param group how far they look
     * @param withChannel whether the payment format is among them
     * @param model what was learnt from them
     */
    public record Compared(FeatureGroup group, boolean withChannel, LearnedModel model) {}

    /**
     * Where data and labels come from.
     *
     * @param program name and version of this program
     * @param data name of the data
     * @param dataSha256 of the data
     * @param labels where the labels came from
     */
    public record Source(String program, String data, String dataSha256, String labels) {}
}
