// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.model.Channel;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.People.Company;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.Period;
import io.skein.simulation.world.Population;
import io.skein.simulation.world.Streams;
import java.time.LocalDate;
import java.util.List;

/** How companies live: salaries (some through a payroll agent), suppliers, treasury sweeps, a marketplace and an escrow agent. */
final class CompanyRoutines {

    private static final int PAYROLL_AGENT = 3;
    private static final int MARKETPLACE = 4;
    private static final int ESCROW_AGENT = 5;
    private static final int SPECIAL_COMPANIES = 6;

    private CompanyRoutines() {}

    static List<Routine> of(Population town, Streams streams) {
        if (town.companies().size() <= SPECIAL_COMPANIES) {
            return List.of(
                    (day, ledger) -> salaries(town, day, ledger, dice(streams, "salaries", day), -1),
                    (day, ledger) -> suppliers(town, day, ledger, dice(streams, "suppliers", day)));
        }
        return List.of(
                (day, ledger) -> salaries(town, day, ledger, dice(streams, "salaries", day), PAYROLL_AGENT),
                (day, ledger) -> suppliers(town, day, ledger, dice(streams, "suppliers", day)),
                (day, ledger) -> sweeps(town, day, ledger, dice(streams, "sweeps", day)),
                (day, ledger) -> marketplace(town, day, ledger, dice(streams, "marketplace", day)),
                (day, ledger) -> escrow(town, day, ledger, dice(streams, "escrow", day)));
    }

    // every fifth company pays through an agent, who passes the money on within hours: near-miss of a layering chain
    private static void salaries(Population town, LocalDate day, Ledger ledger, Dice dice, int agentIndex) {
        double[] throughAgent = new double[town.companies().size()];
        for (Person person : town.persons()) {
            if (person.work().employer() < 0 || person.work().payday() != day.getDayOfMonth()) {
                continue;
            }
            boolean agent = agentIndex >= 0 && person.work().employer() % 5 == 4;
            Account payer = town.companies()
                    .get(agent ? agentIndex : person.work().employer())
                    .account();
            if (agent) {
                throughAgent[person.work().employer()] += person.work().salary();
            }
            ledger.pay(
                    payer,
                    person.account(),
                    person.work().salary(),
                    Period.between(day, 9, 15, dice),
                    Channel.ACH,
                    "salary");
        }
        for (int i = 0; i < throughAgent.length; i++) {
            if (throughAgent[i] > 0) {
                ledger.pay(
                        town.companies().get(i).account(),
                        town.companies().get(agentIndex).account(),
                        throughAgent[i] * 1.01,
                        Period.between(day, 5, 8, dice),
                        Channel.WIRE,
                        "payroll");
            }
        }
    }

    // invoices on working days; large companies buy more, from suppliers here and abroad
    private static void suppliers(Population town, LocalDate day, Ledger ledger, Dice dice) {
        if (day.getDayOfWeek().getValue() > 5) {
            return;
        }
        for (int i = 0; i < town.companies().size(); i++) {
            Company buyer = town.companies().get(i);
            for (int n = dice.poisson(0.05 * buyer.size()); n > 0; n--) {
                // each buyer keeps to a dozen suppliers
                int supplier =
                        (i * 7 + dice.between(1, 12) * 3) % town.companies().size();
                Account to = dice.chance(0.35)
                        ? town.outsiders()
                                .get((i * 11 + dice.between(0, 7))
                                        % town.outsiders().size())
                        : town.companies().get(supplier).account();
                ledger.pay(
                        buyer.account(),
                        to,
                        dice.logNormal(1_900, 1.1),
                        Period.between(day, 9, 18, dice),
                        Channel.WIRE,
                        "invoice");
            }
        }
    }

    // overnight sweep into the treasury account and back in the morning: a daily round trip within one company
    private static void sweeps(Population town, LocalDate day, Ledger ledger, Dice dice) {
        for (Company company : town.companies()) {
            if (company.treasury() != company.account() && day.getDayOfWeek().getValue() <= 5) {
                double amount = company.size() * dice.between(900.0, 1_400.0);
                ledger.pay(
                        company.treasury(),
                        company.account(),
                        amount,
                        Period.between(day, 6, 7, dice),
                        Channel.BOOK,
                        "sweep");
                ledger.pay(
                        company.account(),
                        company.treasury(),
                        amount,
                        Period.between(day, 20, 21, dice),
                        Channel.BOOK,
                        "sweep");
            }
        }
    }

    // buyers pay the marketplace; on Fridays it pays merchants what is theirs less commission
    private static void marketplace(Population town, LocalDate day, Ledger ledger, Dice dice) {
        Account market = town.companies().get(MARKETPLACE).account();
        for (int i = dice.poisson(town.persons().size() * 0.015); i > 0; i--) {
            ledger.pay(
                    dice.pick(town.persons()).account(),
                    market,
                    dice.logNormal(45, 0.9),
                    Period.between(day, 0, 24, dice),
                    Channel.THIRD_PARTY,
                    "order");
        }
        if (day.getDayOfWeek().getValue() == 5) {
            for (int i = SPECIAL_COMPANIES; i < town.companies().size(); i += 4) {
                ledger.pay(
                        market,
                        town.companies().get(i).account(),
                        dice.logNormal(380, 0.8),
                        Period.between(day, 10, 12, dice),
                        Channel.ACH,
                        "settlement");
            }
        }
    }

    // a house changes hands: buyer to escrow, a day later escrow to seller, then the seller's own plans
    private static void escrow(Population town, LocalDate day, Ledger ledger, Dice dice) {
        if (!dice.chance(town.persons().size() / 30_000.0)) {
            return;
        }
        Person buyer = dice.pick(town.persons());
        Person seller = dice.pick(town.persons());
        Account agent = town.companies().get(ESCROW_AGENT).account();
        double price = dice.logNormal(240_000, 0.4);
        ledger.pay(buyer.savings(), agent, price, Period.between(day, 9, 12, dice), Channel.WIRE, "purchase of house");
        ledger.pay(
                agent,
                seller.account(),
                price * 0.985,
                Period.between(day.plusDays(1), 9, 17, dice),
                Channel.WIRE,
                "sale of house");
    }

    private static Dice dice(Streams streams, String habit, LocalDate day) {
        return streams.dice(Streams.purpose(habit), day.toEpochDay());
    }
}
