// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import io.skein.model.Channel;
import io.skein.model.IdentifierKind;
import io.skein.simulation.Ledger.Entry;
import io.skein.simulation.Ledger.Label;
import io.skein.simulation.People.Person;
import io.skein.simulation.TruthSink.Element;
import io.skein.simulation.TruthSink.TruthRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Rings of shared identities: four to six late-come customers who claim to be strangers, use the same telephone or document and
 * the same device, take in small sums from people who do not know them and pass them to one of their own, who sends them abroad.
 */
final class PlantedRings implements Routine {

    private static final String TYPOLOGY = "shared-identity-ring";
    private static final int LEAST_MEMBERS = 3;

    private final Population town;
    private final List<Plan> plans = new ArrayList<>();

    PlantedRings(Population town, BankSettings settings, Dice dice, Register register) {
        this.town = town;
        int taken = 0;
        for (int i = 1; i <= settings.patterns(); i++) {
            int size = Math.min(dice.between(4, 6), town.drifters().size() - taken);
            if (size < LEAST_MEMBERS) {
                break; // a small town has few drifters
            }
            List<Person> members = town.drifters().subList(taken, taken + size);
            taken += size;
            shareIdentities(members, settings, dice, register);
            int earliest = settings.days() / 3;
            LocalDate start =
                    settings.firstDay().plusDays(dice.between(earliest, Math.max(earliest, settings.days() - 10)));
            plans.add(new Plan("shared-identity-ring-" + i, members, start));
        }
    }

    /** Hands out the members, who are a ring whether or not they ever move money. */
    void tell(TruthSink truth) {
        for (Plan plan : plans) {
            for (Person member : plan.members) {
                truth.accept(new TruthRecord(plan.id, TYPOLOGY, Element.CUSTOMER, member.customerId(), "member"));
            }
        }
    }

    @Override
    public void live(LocalDate day, Ledger ledger, Dice dice) {
        for (Plan plan : plans) {
            if (!day.isBefore(plan.start) && day.isBefore(plan.start.plusDays(6))) {
                collect(plan, day, ledger, dice);
            }
        }
    }

    private static void shareIdentities(List<Person> members, BankSettings settings, Dice dice, Register register) {
        String phone = register.phone();
        String document = new Names(dice).document();
        String device = register.device("android");
        Instant from = Register.startOf(settings.firstDay());
        for (int i = 0; i < members.size(); i++) {
            String customer = members.get(i).customerId();
            // a chain of fragments: neighbours share, the first and the last need not
            if (i < members.size() - 1) {
                register.identify(customer, IdentifierKind.PHONE, phone);
            }
            if (i > 0 && dice.chance(0.5)) {
                register.identify(customer, IdentifierKind.DOCUMENT, document);
            }
            register.login(
                    customer, device, from.plus(Duration.ofMinutes(dice.between(0, settings.days() * 1_440 - 1))));
        }
    }

    private void collect(Plan plan, LocalDate day, Ledger ledger, Dice dice) {
        Label label = new Label(plan.id, TYPOLOGY, "collect");
        Person head = plan.members.getFirst();
        double passedOn = 0;
        for (Person mule : plan.members.subList(1, plan.members.size())) {
            double taken = 0;
            for (int i = dice.between(1, 3); i > 0; i--) {
                double gift = dice.logNormal(420, 0.4);
                enter(
                        ledger,
                        dice.pick(town.persons()).accountId(),
                        mule.accountId(),
                        gift,
                        Routine.between(day, 8, 15, dice),
                        label);
                taken += gift;
            }
            enter(
                    ledger,
                    mule.accountId(),
                    head.accountId(),
                    taken * 0.95,
                    Routine.between(day, 16, 19, dice),
                    new Label(plan.id, TYPOLOGY, "pass on"));
            passedOn += taken * 0.95;
        }
        String abroad = town.foreignAccounts().getLast();
        enter(
                ledger,
                head.accountId(),
                abroad,
                passedOn * 0.97,
                Routine.between(day, 20, 23, dice),
                new Label(plan.id, TYPOLOGY, "out"));
    }

    private static void enter(Ledger ledger, String from, String to, double dollars, Instant at, Label label) {
        ledger.enter(new Entry(from, to, StrictMath.round(dollars * 100), at, Channel.MOBILE, "", label));
    }

    private record Plan(String id, List<Person> members, LocalDate start) {}
}
