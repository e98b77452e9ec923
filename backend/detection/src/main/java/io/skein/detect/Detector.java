// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import io.skein.exec.MemoryEstimate;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;

/**
 * Code that finds one typology. Stateless and deterministic: same view, parameters and limits give the same findings, in the
 * same order, with the same keys, whatever the number of threads.
 *
 * @param <P> the detector's parameters record
 */
public interface Detector<P extends Record> {

    /** {@return id, version, parameters and indicators, for forms and documentation} */
    DetectorDescriptor descriptor();

    /**
     * {@return the typed parameters}
     *
     * @param values by name as in the descriptor; an absent one takes its default
     * @throws IllegalArgumentException if a value is unknown, malformed or out of its range
     */
    P parameters(ParameterValues values);

    /** {@return the values that give these parameters, all of them, for storage with each finding} */
    ParameterValues values(P parameters);

    /** {@return heap needed besides the view itself} */
    MemoryEstimate estimate(long accounts, long transfers);

    /**
     * Finds every match, most significant first.
     *
     * @throws io.skein.exec.CancelledException if the context says so
     */
    DetectionResult detect(GraphView view, P parameters, RunContext context);
}
