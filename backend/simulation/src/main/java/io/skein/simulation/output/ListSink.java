// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.output;

import io.skein.model.ListEntry;

/** Takes the entries of the watch-list that belongs to a bank. */
@FunctionalInterface
public interface ListSink {

    /** Takes one entry. */
    void accept(ListEntry entry);
}
