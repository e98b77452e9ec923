// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.simulation.world.Ledger;
import java.time.LocalDate;

/** A habit of many people: what they pay on a given day. */
@FunctionalInterface
public interface Routine {

    /** Enters the habit's payments and log-ins of that day. */
    void live(LocalDate day, Ledger ledger);
}
