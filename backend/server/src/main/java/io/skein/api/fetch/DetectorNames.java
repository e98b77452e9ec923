// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import io.skein.detect.LocalizedText;
import io.skein.run.DetectorSet;
import jakarta.inject.Singleton;

/** What detectors call themselves, in the languages of the page. */
@Singleton
final class DetectorNames {

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
}
