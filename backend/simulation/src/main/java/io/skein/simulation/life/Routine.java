// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.simulation.world.Day;
import io.skein.simulation.world.Ledger;

/** A habit of many people: what they pay, and when they log in, on a given day. */
@FunctionalInterface
public interface Routine {

    /** Enters the habit's payments and log-ins of that day. */
    void live(Day day, Ledger ledger);
}
