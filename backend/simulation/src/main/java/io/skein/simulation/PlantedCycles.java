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
 * Round trips: money leaves an account, passes through two to five others, each of which keeps one to four per cent, and comes
 * home within days. Some go round twice.
 */
final class PlantedCycles implements Routine {

    private static final String TYPOLOGY = "cycle";

    private final List<Plan> plans = new ArrayList<>();

    PlantedCycles(Population town, BankSettings settings, Dice dice) {
        for (int i = 1; i <= settings.patterns(); i++) {
            Set<String> members = new LinkedHashSet<>();
            int size = dice.between(3, 6);
            while (members.size() < size) {
                boolean company = dice.chance(0.7);
                members.add(
                        company
                                ? dice.pick(town.companies()).accountId()
                                : dice.pick(town.persons()).accountId());
            }
            LocalDate start = settings.firstDay().plusDays(dice.between(0, Math.max(0, settings.days() - 14)));
            plans.add(new Plan("cycle-" + i, List.copyOf(members), start, dice.chance(0.3) ? 2 : 1));
        }
    }

    @Override
    public void live(LocalDate day, Ledger ledger, Dice dice) {
        for (Plan plan : plans) {
            if (plan.start.equals(day)) {
                enter(plan, ledger, dice);
            }
        }
    }

    private static void enter(Plan plan, Ledger ledger, Dice dice) {
        double dollars = StrictMath.round(dice.logNormal(60_000, 0.7) / 500) * 500.0;
        Instant at = Routine.between(plan.start, 9, 17, dice);
        for (int leg = 0; leg < plan.accounts.size() * plan.rounds; leg++) {
            int size = plan.accounts.size();
            ledger.enter(new Entry(
                    plan.accounts.get(leg % size),
                    plan.accounts.get((leg + 1) % size),
                    StrictMath.round(dollars * 100),
                    at,
                    dice.chance(0.7) ? Channel.WIRE : Channel.ACH,
                    "consulting",
                    new Label(plan.id, TYPOLOGY, "leg-" + (leg + 1))));
            dollars *= dice.between(0.96, 0.99);
            at = at.plus(Duration.ofMinutes(dice.between(90, 1_500)));
        }
    }

    private record Plan(String id, List<String> accounts, LocalDate start, int rounds) {}
}
