// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import graphql.schema.idl.RuntimeWiring;
import io.skein.api.graphql.FieldFetchers;
import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.ParameterDescriptor;
import io.skein.run.ConfiguredDetector;
import io.skein.run.DetectorSet;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Answers which detectors there are, with the parameter values in force. */
@Singleton
final class DetectorFetchers implements FieldFetchers {

    private final List<DetectorView> views;

    DetectorFetchers(DetectorSet detectors) {
        this.views = detectors.detectors().stream().map(DetectorView::of).toList();
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("detectors", field -> views));
    }

    /** The schema's {@code Detector}. */
    public record DetectorView(
            String id,
            int version,
            LocalizedText name,
            LocalizedText summary,
            List<ParameterView> parameters,
            List<IndicatorDescriptor> indicators) {

        private static DetectorView of(ConfiguredDetector<?> configured) {
            DetectorDescriptor descriptor = configured.descriptor();
            Map<String, String> inForce = configured.values().byName();
            return new DetectorView(
                    descriptor.id(),
                    descriptor.version(),
                    descriptor.name(),
                    descriptor.summary(),
                    descriptor.parameters().stream()
                            .map(parameter -> ParameterView.of(parameter, inForce))
                            .toList(),
                    descriptor.indicators());
        }
    }

    /** The schema's {@code Parameter}. */
    public record ParameterView(
            String name,
            String type,
            String unit,
            String min,
            String max,
            String defaultValue,
            String value,
            LocalizedText help) {

        private static ParameterView of(ParameterDescriptor parameter, Map<String, String> inForce) {
            return new ParameterView(
                    parameter.name(),
                    parameter.type().name(),
                    parameter.unit(),
                    parameter.min(),
                    parameter.max(),
                    parameter.defaultValue(),
                    inForce.getOrDefault(parameter.name(), parameter.defaultValue()),
                    parameter.help());
        }
    }
}
