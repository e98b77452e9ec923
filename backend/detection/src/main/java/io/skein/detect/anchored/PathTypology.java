// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.anchored;

import io.skein.detect.ParameterDescriptor;
import io.skein.detect.ParameterValues;
import java.util.List;

/** A typology of which one can ask what runs through an account. */
public interface PathTypology {

    /** {@return id of the detector whose parameters hold here too} */
    String detectorId();

    /** {@return those of the detector's parameters that have a meaning for a single path} */
    List<ParameterDescriptor> parameters();

    /**
     * {@return the search with those parameters}
     *
     * @param values by name; those of {@link #parameters} that are absent take their defaults
     * @throws IllegalArgumentException if a value is unknown, malformed or out of its range
     */
    PathSearch with(ParameterValues values);
}
