// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.output;

import io.skein.model.Fact;

/**
 * Takes the facts of a bank: the standing ones in the order of {@link io.skein.model.FactKind}, then, day after day, the log-ins and
 * the transfers, each in time order.
 */
@FunctionalInterface
public interface FactSink {

    /** Takes one fact. */
    void accept(Fact fact);
}
