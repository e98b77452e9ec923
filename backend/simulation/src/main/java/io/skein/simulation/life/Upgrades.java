// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.model.Channel;
import io.skein.model.IdentifierKind;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Day;
import io.skein.simulation.world.Device;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.Streams;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Telephones that are replaced, every three years or so (an assumption): a third of their owners take a new number as well, and many pay somebody
 * new in the days after, such as whoever sold the telephone.
 */
final class Upgrades implements Routine {

    private static final long UPGRADE = Streams.purpose("phone upgrade");
    private static final double A_DAY = 1 / 1_000.0;
    private static final int SECONDS_A_DAY = 86_400;

    private final Community community;
    private final Map<Person, Upgrade> upgrades = new LinkedHashMap<>();

    Upgrades(Community community) {
        this.community = community;
        for (Person person : community.town().persons()) {
            Dice dice = community.streams().dice(UPGRADE, person.key());
            if (!dice.chance(A_DAY * community.period().days())) {
                continue;
            }
            Instant at = community.period().anyTime(dice);
            Device device = community.register().device(dice.chance(0.5) ? "ios" : "android");
            upgrades.put(person, new Upgrade(device, at.getEpochSecond() / SECONDS_A_DAY));
            if (dice.chance(0.33)) {
                String number = community.register().phone();
                community.register().identify(person.party(), IdentifierKind.PHONE, number, at);
            }
        }
    }

    Device deviceOf(Person person, Day day) {
        Upgrade upgrade = upgrades.get(person);
        return upgrade == null || day.number() < upgrade.epochDay ? person.device() : upgrade.device;
    }

    @Override
    public void live(Day day, Ledger ledger) {
        upgrades.forEach((person, upgrade) -> {
            if (upgrade.epochDay == day.number()) {
                Dice dice = community.streams().dice(UPGRADE, person.key(), day.number());
                long at = day.at(10, 18, dice);
                ledger.login(person.party(), upgrade.device, at);
                Account seller = dice.pick(community.town().outsiders());
                double price = StrictMath.round(dice.logNormal(550, 0.4) / 10) * 10.0;
                long later = at + (long) (dice.between(0.05, 3.0) * SECONDS_A_DAY);
                ledger.pay(person.account(), seller, price, later, Channel.MOBILE, "telephone");
            }
        });
    }

    private record Upgrade(Device device, long epochDay) {}
}
