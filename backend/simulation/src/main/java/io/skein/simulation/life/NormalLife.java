// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.simulation.world.Population;
import io.skein.simulation.world.Streams;
import java.util.ArrayList;
import java.util.List;

/** All that a town does when nobody plants anything. */
public final class NormalLife {

    private NormalLife() {}

    /** {@return the routines of that town} */
    public static List<Routine> of(Population town, Streams streams) {
        List<Routine> routines = new ArrayList<>();
        routines.addAll(HouseholdRoutines.of(town, streams));
        routines.addAll(CompanyRoutines.of(town, streams));
        routines.add(new LoginRoutine(town, streams));
        return List.copyOf(routines);
    }
}
