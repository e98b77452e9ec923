// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import io.skein.model.CurrencyUnit;
import io.skein.model.IdentifierKind;
import io.skein.model.Ownership.Role;
import io.skein.simulation.world.People.Company;
import io.skein.simulation.world.People.Household;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.People.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Builds a {@link Population} and registers its standing facts. The package comment names the statistics behind the shares.
 */
public final class Town {

    private static final long COMPANY = Streams.purpose("company");
    private static final long HOUSEHOLD = Streams.purpose("household");
    private static final long OUTSIDER = Streams.purpose("outsider");
    private static final int PERSONS_PER_COMPANY = 12;
    private static final int PERSONS_PER_TABLET = 2_000;
    private static final int PERSONS_PER_CASH_DESK = 1_500;
    private static final int OTHER_BANKS = 24;
    private static final double EMPLOYED_SHARE = 0.5;
    private static final List<String> OFFICE_CENTRES =
            List.of("1 Exchange Plaza, Weaverton", "9 Registry Court, Weaverton");
    /** Heads of the list of companies: the town has at least one of each trade, however small it is. */
    private static final List<Trade> NEEDED = List.of(Trade.values());

    private final int people;
    private final Period period;
    private final Streams streams;
    private final Register register;
    private final Population town = new Population();
    private final double[] weights;

    /** A town of that many people. */
    public Town(int people, Period period, Streams streams, Register register) {
        this.people = people;
        this.period = period;
        this.streams = streams;
        this.register = register;
        this.weights = zipf(Math.max(2 * NEEDED.size(), people / PERSONS_PER_COMPANY));
    }

    /** {@return the town, its facts being in the register} */
    public Population build() {
        for (int i = 0; i <= people / PERSONS_PER_TABLET; i++) {
            town.tablets().add(register.device("branch-tablet"));
        }
        for (int i = 0; i < 3 + people / PERSONS_PER_CASH_DESK; i++) {
            town.cashDesks().add(register.cashDesk());
        }
        for (int i = 0; i < weights.length; i++) {
            town.settle(company(i, streams.dice(COMPANY, i)));
        }
        for (int i = 0; i < people * 3 / 2; i++) {
            outsider(streams.dice(OUTSIDER, i));
        }
        for (int i = 0; town.persons().size() < people; i++) {
            household(i, streams.dice(HOUSEHOLD, i));
        }
        return town;
    }

    // cumulative weights: the firm of rank r has about 1/r as many employees as the largest one
    private static double[] zipf(int count) {
        double[] cumulative = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += 1.0 / (i + 3);
            cumulative[i] = sum;
        }
        for (int i = 0; i < count; i++) {
            cumulative[i] /= sum;
        }
        return cumulative;
    }

    private void outsider(Dice dice) {
        int bank = 1 + dice.popular(OTHER_BANKS);
        if (dice.chance(0.93)) {
            town.outsiders().add(register.outside("NB%02d".formatted(bank), Register.DOLLAR));
            return;
        }
        List<String> codes = List.copyOf(Rates.currencies());
        String code = codes.get(1 + dice.popular(codes.size() - 1));
        String country = code.equals("XBT") ? "EX" : code.substring(0, 2);
        town.abroad().add(register.outside(country + "B" + bank % 5, CurrencyUnit.of(code)));
    }

    private Company company(int rank, Dice dice) {
        double weight = rank == 0 ? weights[0] : weights[rank] - weights[rank - 1];
        int size = 1 + (int) (people * EMPLOYED_SHARE * weight);
        String address = dice.chance(0.08) ? dice.pick(OFFICE_CENTRES) : new Names(dice).address();
        Trade trade = rank < NEEDED.size() ? NEEDED.get(rank) : trade(dice);
        return new Founder(register, dice).company(period.before(30, 9_000, dice), size, trade, address);
    }

    private static Trade trade(Dice dice) {
        double draw = dice.unit();
        if (draw < 0.04) {
            return dice.pick(
                    List.of(Trade.PAYROLL_AGENT, Trade.MARKETPLACE, Trade.ESCROW_AGENT, Trade.CHARITY, Trade.PLATFORM));
        }
        if (draw < 0.09) {
            return Trade.IMPORTER;
        }
        if (draw < 0.19) {
            return Trade.LANDLORD;
        }
        return draw < 0.29 ? Trade.WHOLESALER : draw < 0.37 ? Trade.MANUFACTURER : Trade.SHOP;
    }

    private static int householdSize(Dice dice) {
        double draw = dice.unit();
        return draw < 0.29 ? 1 : draw < 0.64 ? 2 : draw < 0.79 ? 3 : draw < 0.92 ? 4 : 5;
    }

    private void household(int number, Dice dice) {
        Names names = new Names(dice);
        String family = names.family();
        String address = names.address();
        boolean retired = dice.chance(0.22);
        int size = Math.min(
                retired ? dice.between(1, 2) : householdSize(dice),
                people - town.persons().size());
        String sharedPhone = dice.chance(0.3) ? register.phone() : "";
        Device sharedDevice = register.device(dice.chance(0.6) ? "android" : "ios");
        List<Person> members = new ArrayList<>();
        double means = 0;
        for (int i = 0; i < size; i++) {
            Instant joinedAt = joinedAt(dice);
            Founder founder = new Founder(register, dice);
            Party party = founder.resident(names.person(family), address, joinedAt);
            if (!sharedPhone.isEmpty()) {
                register.identify(party, IdentifierKind.PHONE, sharedPhone, joinedAt);
            }
            Device device = i == 0 || dice.chance(0.2) ? sharedDevice : register.device("ios");
            Work work = retired ? pension(dice) : i < 2 ? employment(dice) : study();
            means += work.income();
            members.add(founder.person(party, joinedAt, dice.chance(0.6), device, work));
        }
        if (size > 1 && dice.chance(0.5)) {
            Account account = members.getFirst().account();
            register.own(members.get(1).party(), account, Role.OWNER, account.openedAt());
        }
        Account landlord = dice.chance(retired ? 0.2 : 0.38) ? landlord(members.getFirst(), dice) : null;
        town.settle(new Household(Streams.purpose("home") + number, List.copyOf(members), landlord, means));
    }

    // most have been customers for years; some come every month, also while the files are being written
    private Instant joinedAt(Dice dice) {
        return dice.chance(0.03)
                ? period.start().plusSeconds((long) (dice.unit() * period.days() * 43_200))
                : period.before(1, 9_000, dice);
    }

    private Work employment(Dice dice) {
        if (dice.chance(0.06)) {
            return study();
        }
        Account payer = dice.chance(0.3)
                ? town.outsiders().get(dice.popular(Math.max(1, town.outsiders().size() / 12)))
                : employer(dice).account();
        return new Work(People.Role.EMPLOYED, dice.logNormal(3_800, 0.55), payer, dice.between(24, 28));
    }

    private Company employer(Dice dice) {
        int found = Arrays.binarySearch(weights, dice.unit());
        return town.companies().get(Math.min(weights.length - 1, found < 0 ? -found - 1 : found));
    }

    // the first outsider stands for the treasury
    private Work pension(Dice dice) {
        return new Work(
                People.Role.RETIRED,
                dice.logNormal(1_900, 0.35),
                town.outsiders().getFirst(),
                3);
    }

    private static Work study() {
        return new Work(People.Role.STUDENT, 0, null, 1);
    }

    // one in forty lives in a flat of the employer's
    private Account landlord(Person tenant, Dice dice) {
        Account payer = tenant.work().payer();
        if (payer != null && tenant.work().role() == People.Role.EMPLOYED && dice.chance(0.025)) {
            return payer;
        }
        if (dice.chance(0.45)) {
            return town.outsiders().get(dice.popular(town.outsiders().size()));
        }
        return dice.pick(town.companies(Trade.LANDLORD)).account();
    }
}
