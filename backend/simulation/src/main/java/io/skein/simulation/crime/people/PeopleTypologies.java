// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import io.skein.simulation.crime.Typology;
import java.util.List;

/** The typologies about people, devices and accounts. */
public final class PeopleTypologies {

    private static final List<Typology> ALL = List.of(
            new DormantReactivation(),
            new OpenBurstClose(),
            new Mule(),
            new SharedIdentity(),
            new SyntheticIdentity(),
            new SharedDevice(),
            new AccountTakeover(),
            new ShellCluster(),
            new BehaviourDeviation(),
            new AccountClassMisuse());

    private PeopleTypologies() {}

    /** {@return all of them} */
    public static List<Typology> all() {
        return ALL;
    }
}
