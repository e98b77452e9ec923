// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.run.DetectorSet;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;

/** What detectors call themselves and their reasons, in the languages of the page. */
@Singleton
final class DetectorNames {

    private static final String INDICATOR = "indicator.";

    private final DetectorSet detectors;

    DetectorNames(DetectorSet detectors) {
        this.detectors = detectors;
    }

    /** {@return the name of a typology; its id if this installation no longer has the detector} */
    LocalizedText of(String typology) {
        return detectors
                .find(typology)
                .map(detector -> detector.descriptor().name())
                .orElseGet(() -> new LocalizedText(typology, typology));
    }

    /** {@return names of the reasons of a typology, by code} */
    Map<String, LocalizedText> ofReasons(String typology) {
        return detectors
                .find(typology)
                .map(detector -> detector.descriptor().indicators().stream()
                        .collect(Collectors.toMap(
                                indicator -> INDICATOR + indicator.name(), IndicatorDescriptor::label)))
                .orElseGet(Map::of);
    }
}
