// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import java.util.List;

/**
 * What a detector says of itself. The page draws its form, GraphQL serves it and the documentation is printed from it.
 *
 * @param id kebab-case name, for ever: {@code cycle}
 * @param version raised whenever the same input can give another finding
 * @param name for people
 * @param summary one paragraph: what it means
 * @param parameters in the order of the form
 * @param indicators what each finding reports, in order
 */
public record DetectorDescriptor(
        String id,
        int version,
        LocalizedText name,
        LocalizedText summary,
        List<ParameterDescriptor> parameters,
        List<IndicatorDescriptor> indicators) {

    public DetectorDescriptor {
        parameters = List.copyOf(parameters);
        indicators = List.copyOf(indicators);
    }
}
