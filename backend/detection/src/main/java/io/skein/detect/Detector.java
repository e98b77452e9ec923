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

    /** {@return what it says of itself: the four methods below read it} */
    Declaration<P> declaration();

    /** {@return id, version, parameters and indicators, for forms and documentation} */
    default DetectorDescriptor descriptor() {
        return declaration().descriptor();
    }

    /**
     * {@return the typed parameters}
     *
     * @param values by name as in the descriptor; an absent one takes its default
     * @throws IllegalArgumentException if a value is unknown, malformed or out of its range
     */
    default P parameters(ParameterValues values) {
        return declaration().read().apply(values);
    }

    /** {@return the values that give these parameters, all of them, for storage with each finding} */
    default ParameterValues values(P parameters) {
        return declaration().write().apply(parameters);
    }

    /** {@return heap needed besides the view itself} */
    default MemoryEstimate estimate(long accounts, long transfers) {
        return declaration().memory().of(accounts, transfers);
    }

    /**
     * Finds every match, most significant first.
     *
     * @throws io.skein.exec.CancelledException if the context says so
     */
    DetectionResult detect(GraphView view, P parameters, RunContext context);
}
