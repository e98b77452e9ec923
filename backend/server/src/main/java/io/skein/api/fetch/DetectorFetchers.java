// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import graphql.schema.idl.RuntimeWiring;
import io.skein.api.graphql.FieldFetchers;
import io.skein.detect.DetectorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.ParameterDescriptor;
import io.skein.detect.Unit;
import io.skein.model.CurrencyUnit;
import io.skein.run.ConfiguredDetector;
import io.skein.run.DetectorSet;
import io.skein.run.ScanSettings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Answers which detectors there are, with the parameter values in force. */
@Singleton
final class DetectorFetchers implements FieldFetchers {

    private final List<DetectorView> views;

    DetectorFetchers(DetectorSet detectors, ScanSettings settings) {
        CurrencyUnit base = settings.rates().base();
        this.views = detectors.detectors().stream()
                .map(detector -> DetectorView.of(detector, base))
                .toList();
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("detectors", field -> views));
    }

    /** Amounts are in the installation's own base currency, which has a code. */
    private static LocalizedText unitInWords(String unit, CurrencyUnit base) {
        Unit known = Unit.of(unit);
        return known == Unit.BASE_CURRENCY ? LocalizedText.same(base.code()) : known.text();
    }

    /** The schema's {@code Detector}. */
    public record DetectorView(
            String id,
            int version,
            LocalizedText name,
            LocalizedText summary,
            List<ParameterView> parameters,
            List<IndicatorView> indicators) {

        private static DetectorView of(ConfiguredDetector<?> configured, CurrencyUnit base) {
            DetectorDescriptor descriptor = configured.descriptor();
            Map<String, String> inForce = configured.values().byName();
            return new DetectorView(
                    descriptor.id(),
                    descriptor.version(),
                    descriptor.name(),
                    descriptor.summary(),
                    descriptor.parameters().stream()
                            .map(parameter -> ParameterView.of(parameter, inForce, base))
                            .toList(),
                    descriptor.indicators().stream()
                            .map(indicator -> new IndicatorView(
                                    indicator.name(),
                                    indicator.unit(),
                                    unitInWords(indicator.unit(), base),
                                    indicator.label()))
                            .toList());
        }
    }

    /** The schema's {@code Parameter}. */
    public record ParameterView(
            String name,
            String type,
            String unit,
            LocalizedText unitText,
            String min,
            String max,
            List<String> choices,
            String defaultValue,
            String value,
            LocalizedText help) {

        private static ParameterView of(ParameterDescriptor parameter, Map<String, String> inForce, CurrencyUnit base) {
            return new ParameterView(
                    parameter.name(),
                    parameter.type().name(),
                    parameter.unit(),
                    unitInWords(parameter.unit(), base),
                    parameter.min(),
                    parameter.max(),
                    parameter.choices(),
                    parameter.defaultValue(),
                    inForce.getOrDefault(parameter.name(), parameter.defaultValue()),
                    parameter.help());
        }
    }

    /** The schema's {@code IndicatorKind}. */
    public record IndicatorView(String name, String unit, LocalizedText unitText, LocalizedText label) {}
}
