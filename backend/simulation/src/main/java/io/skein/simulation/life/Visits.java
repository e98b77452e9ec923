// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.simulation.world.Day;
import io.skein.simulation.world.Device;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.People.Household;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.Streams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Log-ins: about six a month from the own device; now and then from the telephone of somebody one lives with, or from the tablet in
 * the branch, which strangers share. About one person in 500 a month has a new telephone, some of them with a new number, and pays somebody new on the same
 * day.
 */
final class Visits implements Routine {

    private static final long VISIT = Streams.purpose("visit");

    private final Community community;
    private final Upgrades upgrades;
    private final Map<Person, Device> family = new HashMap<>();

    Visits(Community community) {
        this.community = community;
        this.upgrades = new Upgrades(community);
        for (Household household : community.town().households()) {
            for (Person member :
                    household.members().subList(1, household.members().size())) {
                family.put(member, household.head().device());
            }
        }
    }

    @Override
    public void live(Day day, Ledger ledger) {
        List<Device> tablets = community.town().tablets();
        for (Person person : community.town().everybody()) {
            Dice dice = community.streams().dice(VISIT, person.key(), day.number());
            double draw = dice.unit();
            if (draw < 0.2) {
                Device device = upgrades.deviceOf(person, day);
                Device used = dice.chance(0.05) ? family.getOrDefault(person, device) : device;
                ledger.login(person.party(), used, day.around(6, 24, dice));
            } else if (draw < 0.204) {
                Device tablet = tablets.get((int) Math.floorMod(person.key(), (long) tablets.size()));
                ledger.login(person.party(), tablet, day.at(9, 17, dice));
            }
        }
        upgrades.live(day, ledger);
    }
}
