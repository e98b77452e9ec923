// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import io.skein.simulation.world.People.Company;
import io.skein.simulation.world.People.Household;
import io.skein.simulation.world.People.Person;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The town: who lives there and where their accounts are. */
public final class Population {

    private final List<Person> persons = new ArrayList<>();
    private final List<Person> everybody = new ArrayList<>();
    private final List<Household> households = new ArrayList<>();
    private final List<Company> companies = new ArrayList<>();
    private final Map<Trade, List<Company>> byTrade = new EnumMap<>(Trade.class);
    private final List<Account> outsiders = new ArrayList<>();
    private final List<Account> abroad = new ArrayList<>();
    private final List<Account> cashDesks = new ArrayList<>();
    private final List<Device> tablets = new ArrayList<>();

    /** {@return customers who are human beings, as the town was built: whom to pick from} */
    public List<Person> persons() {
        return persons;
    }

    /** {@return the same and those who settled later for a planted pattern: who lives day by day} */
    public List<Person> everybody() {
        return everybody;
    }

    /** {@return groups of persons} */
    public List<Household> households() {
        return households;
    }

    /** {@return customers that are organisations, the larger ones first} */
    public List<Company> companies() {
        return companies;
    }

    /** {@return the companies of that trade; at least one of each} */
    public List<Company> companies(Trade trade) {
        return byTrade.getOrDefault(trade, List.of());
    }

    /** {@return dollar accounts at other banks, whose owners we do not know} */
    public List<Account> outsiders() {
        return outsiders;
    }

    /** {@return accounts in other currencies at banks abroad} */
    public List<Account> abroad() {
        return abroad;
    }

    /** {@return tills and cash machines of our branches} */
    public List<Account> cashDesks() {
        return cashDesks;
    }

    /** {@return devices in the branches, which many customers use} */
    public List<Device> tablets() {
        return tablets;
    }

    /** Lets a person live as others do: shop, log in, save. */
    public void settle(Person person) {
        everybody.add(person);
    }

    void settle(Household household) {
        households.add(household);
        persons.addAll(household.members());
        everybody.addAll(household.members());
    }

    void settle(Company company) {
        companies.add(company);
        byTrade.computeIfAbsent(company.trade(), trade -> new ArrayList<>()).add(company);
    }
}
