// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.Finding;
import io.skein.learned.ModelInForce;
import io.skein.model.CurrencyUnit;
import io.skein.score.GradeCutOffs;
import io.skein.score.Score;
import io.skein.score.ScoreModels;
import io.skein.score.Scorer;
import java.util.List;

/**
 * Scores findings and says by which model, and knows the learned model beside it.
 *
 * @param scorer the scorer
 * @param models the models it uses
 * @param learned the learned model that stands beside them, if there is one
 */
public record Scoring(Scorer scorer, ScoreModels models, ModelInForce learned) {

    /**
     * {@return the scoring of these detectors, without a learned model}
     *
     * @param models weights in force
     * @param cutOffs grades in force
     * @param detectors whose findings will come
     */
    public static Scoring of(ScoreModels models, GradeCutOffs cutOffs, DetectorSet detectors) {
        List<DetectorDescriptor> descriptors = detectors.detectors().stream()
                .map(ConfiguredDetector::descriptor)
                .toList();
        return new Scoring(new Scorer(models, cutOffs, descriptors), models, ModelInForce.NONE);
    }

    /** {@return the same scoring beside a learned model} */
    public Scoring with(ModelInForce model) {
        return new Scoring(scorer, models, model);
    }

    /** {@return the score of a finding whose amounts were compared in that currency} */
    public Score score(Finding finding, CurrencyUnit base) {
        return scorer.score(finding, base);
    }

    /** {@return name, version and calibration of the model for a detector's findings} */
    public String model(String detectorId) {
        return models.of(detectorId).name();
    }
}
