// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import io.skein.detect.LocalizedText;
import io.skein.detect.Unit;
import io.skein.feature.Feature;
import io.skein.feature.FeatureSchema;
import io.skein.score.MeasurementText;
import io.skein.window.GraphView;
import java.util.Set;

/** Writes the values of features for people. */
final class FeatureText {

    private static final LocalizedText NOT_KNOWN = new LocalizedText("none", "无");
    private static final LocalizedText YES = new LocalizedText("yes", "是");
    private static final LocalizedText NO = new LocalizedText("no", "否");
    private static final Set<String> TRUTH_VALUES = Set.of("exchanged", "toItself", "sameBank", "pair.new");

    private final GraphView view;

    FeatureText(GraphView view) {
        this.view = view;
    }

    /** {@return for example {@code 5 transfers}, {@code ACH} or {@code yes}} */
    LocalizedText of(Feature feature, float value, int transfer) {
        if (Float.isNaN(value)) {
            return NOT_KNOWN;
        }
        if (TRUTH_VALUES.contains(feature.name())) {
            return value > 0 ? YES : NO;
        }
        return switch (feature.name()) {
            case FeatureSchema.CHANNEL ->
                LocalizedText.same(view.transfers().channel(transfer).name());
            case "currency" ->
                LocalizedText.same(view.transfers().paidCurrency(transfer).code());
            case "receivedCurrency" ->
                LocalizedText.same(view.transfers().receivedCurrency(transfer).code());
            case "hour" -> LocalizedText.same("%02d:%02d".formatted((int) value, (int) (value % 1 * 60)));
            default -> measured(feature.unit(), value);
        };
    }

    private LocalizedText measured(Unit unit, float value) {
        return MeasurementText.of(value, unit, view.rates().base());
    }
}
