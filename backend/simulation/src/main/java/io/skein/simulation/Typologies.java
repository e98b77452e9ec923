// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import io.skein.simulation.crime.ShapeTypologies;
import io.skein.simulation.crime.Typology;
import io.skein.simulation.crime.people.PeopleTypologies;
import java.util.List;
import java.util.stream.Stream;

/** Everything that can be planted. */
public final class Typologies {

    private static final List<Typology> ALL = Stream.of(ShapeTypologies.all(), PeopleTypologies.all())
            .flatMap(List::stream)
            .toList();

    private Typologies() {}

    /** {@return all typologies} */
    public static List<Typology> all() {
        return ALL;
    }

    /** {@return the names of all typologies} */
    public static List<String> ids() {
        return ALL.stream().map(Typology::id).toList();
    }
}
