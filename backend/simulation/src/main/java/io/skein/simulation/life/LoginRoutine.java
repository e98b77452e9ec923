// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.Period;
import io.skein.simulation.world.Population;
import io.skein.simulation.world.Streams;
import java.time.LocalDate;

/** Log-ins: from the own or the family's device about once in five days, and now and then from the tablet in the branch. */
final class LoginRoutine implements Routine {

    private static final long LOGIN = Streams.purpose("login");

    private final Population town;
    private final Streams streams;

    LoginRoutine(Population town, Streams streams) {
        this.town = town;
        this.streams = streams;
    }

    @Override
    public void live(LocalDate day, Ledger ledger) {
        for (Person person : town.persons()) {
            Dice dice = streams.dice(LOGIN, person.key(), day.toEpochDay());
            if (dice.chance(0.2)) {
                ledger.login(person.party(), person.device(), Period.between(day, 6, 24, dice));
            }
            if (dice.chance(0.005)) {
                ledger.login(person.party(), dice.pick(town.tablets()), Period.between(day, 9, 17, dice));
            }
        }
    }
}
