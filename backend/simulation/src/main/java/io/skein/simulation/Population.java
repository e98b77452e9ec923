// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import io.skein.simulation.People.Company;
import io.skein.simulation.People.Household;
import io.skein.simulation.People.Person;
import java.util.List;

/**
 * The town: who lives there and where their accounts are.
 *
 * @param persons customers who are human beings
 * @param households groups of persons
 * @param companies customers that are organisations
 * @param foreignAccounts accounts at other banks, whose owners we do not know
 * @param drifters persons without job and household who came late: the pool from which planted rings recruit
 */
record Population(
        List<Person> persons,
        List<Household> households,
        List<Company> companies,
        List<String> foreignAccounts,
        List<Person> drifters) {}
