// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import io.skein.model.IdentifierKind;
import io.skein.model.Ownership.Role;
import io.skein.simulation.world.People.Company;
import io.skein.simulation.world.People.Household;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.People.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds a {@link Population} and registers its standing facts.
 *
 * <p>Assumptions: households of one to five; one company per 12 persons, sizes heavily skewed; a third of households own their
 * home; three in five persons save; one company in six sits at one shared office address.
 */
public final class Town {

    private static final long COMPANY = Streams.purpose("company");
    private static final long HOUSEHOLD = Streams.purpose("household");
    private static final long OUTSIDER = Streams.purpose("outsider");
    private static final int PERSONS_PER_COMPANY = 12;
    private static final int PERSONS_PER_TABLET = 2_000;
    private static final int PERSONS_PER_CASH_DESK = 1_500;
    private static final int FOREIGN_BANKS = 9;
    private static final String OFFICE_CENTRE = "1 Exchange Plaza, Weaverton";

    private final int people;
    private final Period period;
    private final Streams streams;
    private final Register register;

    private final List<Person> persons = new ArrayList<>();
    private final List<Household> households = new ArrayList<>();
    private final List<Company> companies = new ArrayList<>();

    /** A town of that many people. */
    public Town(int people, Period period, Streams streams, Register register) {
        this.people = people;
        this.period = period;
        this.streams = streams;
        this.register = register;
    }

    /** {@return the town, its facts being in the register} */
    public Population build() {
        List<Device> tablets = new ArrayList<>();
        for (int i = 0; i <= people / PERSONS_PER_TABLET; i++) {
            tablets.add(register.device("branch-tablet"));
        }
        for (int i = 0; i < Math.max(4, people / PERSONS_PER_COMPANY); i++) {
            companies.add(company(streams.dice(COMPANY, i)));
        }
        while (persons.size() < people) {
            household(streams.dice(HOUSEHOLD, households.size()));
        }
        List<Account> outsiders = new ArrayList<>();
        for (int i = 0; i < people / 2; i++) {
            int bank = 1 + streams.dice(OUTSIDER, i).popular(FOREIGN_BANKS);
            outsiders.add(register.outside("NB%02d".formatted(bank), Register.DOLLAR));
        }
        List<Account> cashDesks = new ArrayList<>();
        for (int i = 0; i < 3 + people / PERSONS_PER_CASH_DESK; i++) {
            cashDesks.add(register.cashDesk());
        }
        return new Population(persons, households, companies, outsiders, cashDesks, tablets);
    }

    private static int householdSize(Dice dice) {
        double draw = dice.unit();
        return draw < 0.34 ? 1 : draw < 0.66 ? 2 : draw < 0.82 ? 3 : draw < 0.95 ? 4 : 5;
    }

    private Company company(Dice dice) {
        int size = 1 + (int) Math.min(60, dice.logNormal(3, 1.1));
        String address = dice.chance(1 / 6.0) ? OFFICE_CENTRE : new Names(dice).address();
        return new Founder(register, dice).company(period.before(200, 7_000, dice), size, address);
    }

    private void household(Dice dice) {
        Names names = new Names(dice);
        String family = names.family();
        String address = names.address();
        String sharedPhone = dice.chance(0.3) ? register.phone() : "";
        Device sharedDevice = register.device(dice.chance(0.6) ? "android" : "ios");
        boolean jointAccount = dice.chance(0.5);
        int landlord = dice.chance(0.33) ? -1 : dice.between(0, companies.size() - 1);
        int size = Math.min(householdSize(dice), people - persons.size());
        List<Person> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Instant joinedAt = period.before(200, 7_000, dice);
            Founder founder = new Founder(register, dice);
            Party party = founder.resident(names.person(family), address, joinedAt);
            if (!sharedPhone.isEmpty()) {
                register.identify(party, IdentifierKind.PHONE, sharedPhone, joinedAt);
            }
            Device device = i == 0 || dice.chance(0.2) ? sharedDevice : register.device("ios");
            members.add(founder.person(party, joinedAt, dice.chance(0.6), device, work(i == 0 ? landlord : -1, dice)));
        }
        if (jointAccount && size > 1) {
            Account account = members.getFirst().account();
            register.own(members.get(1).party(), account, Role.OWNER, account.openedAt());
        }
        persons.addAll(members);
        households.add(new Household(households.size(), List.copyOf(members)));
    }

    private Work work(int landlord, Dice dice) {
        boolean student = dice.chance(0.12);
        int employer = student ? -1 : dice.popular(companies.size());
        return new Work(student ? 0 : dice.logNormal(3_100, 0.45), employer, landlord, dice.between(24, 28));
    }
}
