// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.detect.DetectionResult;
import io.skein.detect.Detector;
import io.skein.detect.DetectorDescriptor;
import io.skein.detect.ParameterValues;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;

/**
 * A detector with the parameters in force.
 *
 * @param detector the detector
 * @param parameters its parameters
 */
public record ConfiguredDetector<P extends Record>(Detector<P> detector, P parameters) {

    /**
     * {@return a detector with these values}
     *
     * @throws IllegalArgumentException if a value is unknown, malformed or out of its range
     */
    public static <P extends Record> ConfiguredDetector<P> of(Detector<P> detector, ParameterValues values) {
        return new ConfiguredDetector<>(detector, detector.parameters(values));
    }

    /** {@return what the detector says of itself} */
    public DetectorDescriptor descriptor() {
        return detector.descriptor();
    }

    /** {@return all values in force} */
    public ParameterValues values() {
        return detector.values(parameters);
    }

    /** {@return the same detector with other values} */
    public ConfiguredDetector<P> with(ParameterValues values) {
        return of(detector, values);
    }

    /** {@return what it finds} */
    public DetectionResult detect(GraphView view, RunContext context) {
        return detector.detect(view, parameters, context);
    }
}
