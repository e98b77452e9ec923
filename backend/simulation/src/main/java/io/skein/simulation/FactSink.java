// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import io.skein.model.Fact;

/** Takes the facts of a bank, in the order of {@link io.skein.model.FactKind}, transfers in time order. */
@FunctionalInterface
public interface FactSink {

    /** Takes one fact. */
    void accept(Fact fact);
}
