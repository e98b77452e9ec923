// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.model.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Findings that carry nothing but indicators. */
final class Findings {

    private Findings() {}

    /** {@return a finding with those values, in the order of the model's indicators} */
    static Finding measuring(ScoreModel model, Map<String, Double> values) {
        List<Indicator> indicators = new ArrayList<>();
        for (IndicatorWeight weight : model.weights()) {
            Double value = values.get(weight.indicator());
            if (value != null) {
                indicators.add(new Indicator(weight.indicator(), value, List.of("t1", "t2"), LocalizedText.NONE));
            }
        }
        return of(model, indicators);
    }

    /** {@return a finding with one value and a remark on it} */
    static Finding noted(ScoreModel model, String indicator, double value, LocalizedText note) {
        return of(model, List.of(new Indicator(indicator, value, List.of("t1", "t2"), note)));
    }

    private static Finding of(ScoreModel model, List<Indicator> indicators) {
        return new Finding(
                model.detectorId(),
                1,
                model.detectorId() + ":00",
                new Finding.Subject(List.of(), List.of()),
                new Finding.FindingEvidence(List.of(), List.of(), List.of()),
                new TimeWindow(Instant.EPOCH, Instant.EPOCH),
                indicators,
                null);
    }

    /** {@return a descriptor with exactly the indicators the model weighs} */
    static DetectorDescriptor describing(ScoreModel model) {
        LocalizedText name = new LocalizedText(model.detectorId(), model.detectorId());
        List<IndicatorDescriptor> indicators = model.weights().stream()
                .map(weight -> new IndicatorDescriptor(
                        weight.indicator(),
                        switch (weight.transform()) {
                            case LINEAR -> "share";
                            case LOG10 -> "major units of the base currency";
                            case SATURATING -> "hours";
                        },
                        new LocalizedText(weight.indicator(), "指标 " + weight.indicator())))
                .toList();
        return new DetectorDescriptor(model.detectorId(), 1, name, name, List.of(), indicators);
    }
}
