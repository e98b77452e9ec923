// SPDX-License-Identifier: Apache-2.0
package io.skein.indicator;

import io.skein.detect.behaviour.Measure;
import io.skein.detect.party.Direction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list of subjects that were active in one window, by one of their indicators.
 *
 * @param kind accounts or customers
 * @param measure which indicator; subjects of which it is not defined are left out
 * @param direction whether of what they received or of what they paid
 * @param windowFrom beginning of the window
 * @param sort the order
 * @param filter which of them
 */
public record IndicatorQuery(
        SubjectKind kind, Measure measure, Direction direction, Instant windowFrom, IndicatorSort sort, Filter filter) {

    /**
     * Which subjects. What is null permits all.
     *
     * @param text part of the id, in upper or lower case
     * @param minValue least value of the indicator, in its unit
     * @param minOwnPast least deviation from the own past, in spreads; without a past there is none
     * @param minPeers least deviation from peers, in spreads
     */
    public record Filter(
            @Nullable String text,
            @Nullable Double minValue,
            @Nullable Double minOwnPast,
            @Nullable Double minPeers) {

        /** All subjects. */
        public static final Filter ALL = new Filter(null, null, null, null);
    }
}
