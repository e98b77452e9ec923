// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import io.skein.model.Channel;
import io.skein.simulation.Ledger.Entry;
import io.skein.simulation.Ledger.Label;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Layering chains: a sum passes through three to six accounts within a day or so each, less a commission, split in two at one of
 * them and joined again at the next, and ends at another bank.
 */
final class PlantedChains implements Routine {

    private static final String TYPOLOGY = "layering-chain";

    private final List<Plan> plans = new ArrayList<>();

    PlantedChains(Population town, BankSettings settings, Dice dice) {
        for (int i = 1; i <= settings.patterns(); i++) {
            int length = dice.between(4, 7);
            int split = dice.chance(0.6) ? dice.between(1, length - 3) : -1;
            Set<String> members = new LinkedHashSet<>();
            members.add(dice.pick(town.companies()).accountId());
            while (members.size() < length + (split >= 0 ? 1 : 0)) {
                boolean person = dice.chance(0.6);
                members.add(
                        person
                                ? dice.pick(town.persons()).accountId()
                                : dice.pick(town.companies()).accountId());
            }
            List<String> accounts = new ArrayList<>(members);
            accounts.add(dice.pick(town.foreignAccounts()));
            LocalDate start = settings.firstDay().plusDays(dice.between(0, Math.max(0, settings.days() - 12)));
            plans.add(new Plan("layering-chain-" + i, accounts, split, start));
        }
    }

    @Override
    public void live(LocalDate day, Ledger ledger, Dice dice) {
        for (Plan plan : plans) {
            if (plan.start.equals(day)) {
                new Run(plan, ledger, dice).enter();
            }
        }
    }

    private record Plan(String id, List<String> accounts, int split, LocalDate start) {}

    /** One chain being entered: the account the money lies in, how much of it, and when it arrived. */
    private static final class Run {

        private final Plan plan;
        private final Ledger ledger;
        private final Dice dice;
        private double dollars;
        private Instant at;

        Run(Plan plan, Ledger ledger, Dice dice) {
            this.plan = plan;
            this.ledger = ledger;
            this.dice = dice;
            this.dollars = dice.logNormal(45_000, 0.6);
            this.at = Routine.between(plan.start, 9, 16, dice);
        }

        void enter() {
            List<String> accounts = plan.accounts;
            int place = 0;
            while (place < accounts.size() - 1) {
                if (place == plan.split) {
                    splitAndJoin(place);
                    place += 3;
                } else {
                    pay(accounts.get(place), accounts.get(place + 1), dollars, at, "leg");
                    rest();
                    place++;
                }
            }
        }

        private void splitAndJoin(int place) {
            List<String> accounts = plan.accounts;
            double share = dice.between(0.35, 0.65);
            double first = dollars * share;
            double second = dollars - first;
            Instant secondAt = at.plus(Duration.ofMinutes(dice.between(5, 90)));
            pay(accounts.get(place), accounts.get(place + 1), first, at, "split");
            pay(accounts.get(place), accounts.get(place + 2), second, secondAt, "split");
            double joined = first * dice.between(0.96, 0.99);
            double rejoined = second * dice.between(0.96, 0.99);
            Instant joinAt = secondAt.plus(Duration.ofMinutes(dice.between(40, 900)));
            Instant rejoinAt = joinAt.plus(Duration.ofMinutes(dice.between(1, 200)));
            pay(accounts.get(place + 1), accounts.get(place + 3), joined, joinAt, "join");
            pay(accounts.get(place + 2), accounts.get(place + 3), rejoined, rejoinAt, "join");
            dollars = joined + rejoined;
            at = rejoinAt;
            rest();
        }

        private void rest() {
            dollars *= dice.between(0.96, 0.99);
            at = at.plus(Duration.ofMinutes(dice.between(40, 1_300)));
        }

        private void pay(String from, String to, double amount, Instant when, String role) {
            Channel channel = dice.chance(0.5) ? Channel.WIRE : Channel.MOBILE;
            Label label = new Label(plan.id, TYPOLOGY, role);
            ledger.enter(new Entry(from, to, StrictMath.round(amount * 100), when, channel, "services", label));
        }
    }
}
