// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import io.skein.model.AccountKind;
import io.skein.model.IdentifierKind;
import io.skein.model.Ownership;
import io.skein.model.PartyKind;
import io.skein.simulation.People.Company;
import io.skein.simulation.People.Household;
import io.skein.simulation.People.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Builds a {@link Population} and registers its standing facts.
 *
 * <p>Assumptions: households of one to five; one company per 12 persons, sizes heavily skewed; a third of households own their
 * home; three in five persons save; one company in six sits at one shared office address; a quarter of customers have used the
 * branch tablet.
 */
final class Town {

    private static final int PERSONS_PER_COMPANY = 12;
    private static final int TREASURY_FROM_SIZE = 12;
    private static final int FOREIGN_BANKS = 9;
    private static final String OFFICE_CENTRE = "1 Exchange Plaza, Weaverton";

    private final BankSettings settings;
    private final Dice dice;
    private final Names names;
    private final Register register;
    private final Instant longAgo;

    private final List<Person> persons = new ArrayList<>();
    private final List<Household> households = new ArrayList<>();
    private final List<Company> companies = new ArrayList<>();
    private final List<Person> drifters = new ArrayList<>();

    Town(BankSettings settings, Dice dice, Register register) {
        this.settings = settings;
        this.dice = dice;
        this.names = new Names(dice);
        this.register = register;
        this.longAgo = Register.startOf(settings.firstDay());
    }

    Population build() {
        String branchTablet = register.device("branch-tablet");
        for (int i = 0; i < Math.max(4, settings.people() / PERSONS_PER_COMPANY); i++) {
            companies.add(company());
        }
        int settled = settings.people() - settings.people() / 20;
        while (persons.size() < settled) {
            household(Math.min(householdSize(), settled - persons.size()), branchTablet);
        }
        while (persons.size() + drifters.size() < settings.people()) {
            drifters.add(drifter());
        }
        List<String> foreign = new ArrayList<>();
        for (int i = 0; i < settings.people() / 2; i++) {
            foreign.add(register.foreignAccount(1 + dice.popular(FOREIGN_BANKS)));
        }
        return new Population(persons, households, companies, foreign, drifters);
    }

    private int householdSize() {
        double draw = dice.between(0.0, 1.0);
        return draw < 0.34 ? 1 : draw < 0.66 ? 2 : draw < 0.82 ? 3 : draw < 0.95 ? 4 : 5;
    }

    private Company company() {
        int size = 1 + (int) Math.min(60, dice.logNormal(3, 1.1));
        String customer = register.customer(
                PartyKind.LEGAL, names.company(), openedOn(), size > 10 ? "corporate" : "small business");
        register.identify(customer, IdentifierKind.DOCUMENT, names.document());
        register.identify(customer, IdentifierKind.PHONE, register.phone());
        register.identify(
                customer, IdentifierKind.EMAIL, "office@" + customer.toLowerCase(Locale.ROOT) + ".example.com");
        register.identify(customer, IdentifierKind.ADDRESS, dice.chance(1 / 6.0) ? OFFICE_CENTRE : names.address());
        String operating = register.account(customer, AccountKind.CURRENT, opened());
        String treasury =
                size >= TREASURY_FROM_SIZE ? register.account(customer, AccountKind.SAVINGS, opened()) : operating;
        return new Company(customer, operating, treasury, size);
    }

    private void household(int size, String branchTablet) {
        String family = names.family();
        String address = names.address();
        String sharedPhone = dice.chance(0.3) ? register.phone() : "";
        String sharedDevice = register.device(dice.chance(0.6) ? "android" : "ios");
        boolean jointAccount = size > 1 && dice.chance(0.5);
        int landlord = dice.chance(0.33) ? -1 : dice.between(0, companies.size() - 1);
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String customer = resident(names.person(family), address);
            if (!sharedPhone.isEmpty()) {
                register.identify(customer, IdentifierKind.PHONE, sharedPhone);
            }
            visits(customer, i == 0 || dice.chance(0.2) ? sharedDevice : register.device("ios"));
            if (dice.chance(0.25)) {
                visits(customer, branchTablet);
            }
            members.add(persons.size());
            persons.add(person(customer, i == 0 ? landlord : -1));
        }
        if (jointAccount) {
            register.own(
                    persons.get(members.get(1)).customerId(),
                    persons.get(members.get(0)).accountId(),
                    Ownership.Role.OWNER);
        }
        households.add(new Household(List.copyOf(members)));
    }

    private String resident(String name, String address) {
        String customer = register.customer(PartyKind.NATURAL, name, bornOn(), "private");
        register.identify(customer, IdentifierKind.DOCUMENT, names.document());
        register.identify(customer, IdentifierKind.PHONE, register.phone());
        register.identify(customer, IdentifierKind.EMAIL, customer.toLowerCase(Locale.ROOT) + "@mail.example.org");
        register.identify(customer, IdentifierKind.ADDRESS, address);
        return customer;
    }

    private Person person(String customer, int landlord) {
        boolean student = dice.chance(0.12);
        String current = register.account(customer, AccountKind.CURRENT, opened());
        String savings = dice.chance(0.6) ? register.account(customer, AccountKind.SAVINGS, opened()) : current;
        int employer = student ? -1 : dice.popular(companies.size());
        return new Person(
                customer,
                current,
                savings,
                student ? 0 : dice.logNormal(3_100, 0.45),
                employer,
                landlord,
                dice.between(24, 28));
    }

    // opened in the first weeks of the period, thin file: who recruits money mules looks for such people
    private Person drifter() {
        String customer = register.customer(PartyKind.NATURAL, names.person(names.family()), bornOn(), "private");
        register.identify(customer, IdentifierKind.DOCUMENT, names.document());
        register.identify(customer, IdentifierKind.ADDRESS, names.address());
        Instant openedAt = longAgo.plus(Duration.ofHours(dice.between(0, settings.days() * 6)));
        String account = register.account(customer, AccountKind.CURRENT, openedAt);
        visits(customer, register.device("android"));
        return new Person(customer, account, account, 0, -1, -1, 1);
    }

    private void visits(String customer, String device) {
        for (int i = 0; i < 3; i++) {
            register.login(
                    customer, device, longAgo.plus(Duration.ofMinutes(dice.between(0, settings.days() * 1_440 - 1))));
        }
    }

    private Instant opened() {
        return longAgo.minus(Duration.ofDays(dice.between(200, 7_000)));
    }

    private LocalDate openedOn() {
        return settings.firstDay().minusDays(dice.between(400, 15_000));
    }

    private LocalDate bornOn() {
        return settings.firstDay().minusDays(dice.between(18 * 365, 85 * 365));
    }
}
