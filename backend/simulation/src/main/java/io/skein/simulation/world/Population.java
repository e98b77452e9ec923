// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import io.skein.simulation.world.People.Company;
import io.skein.simulation.world.People.Household;
import io.skein.simulation.world.People.Person;
import java.util.List;

/**
 * The town: who lives there and where their accounts are.
 *
 * @param persons customers who are human beings
 * @param households groups of persons
 * @param companies customers that are organisations
 * @param outsiders accounts at other banks, whose owners we do not know
 * @param cashDesks tills and cash machines of our branches
 * @param tablets devices in the branches, which many customers use
 */
public record Population(
        List<Person> persons,
        List<Household> households,
        List<Company> companies,
        List<Account> outsiders,
        List<Account> cashDesks,
        List<Device> tablets) {}
