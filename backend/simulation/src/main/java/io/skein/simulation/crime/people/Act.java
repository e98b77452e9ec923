// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import io.skein.simulation.crime.Plot;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger.Payment;
import io.skein.simulation.world.Party;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.Register;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A plot with its place in the period: when things happen, who stands outside, how sums move. */
final class Act {

    private static final double INCOME_WITHOUT_SALARY = 1_200;
    private static final int ATTEMPTS = 50;
    private static final List<String> REFERENCES =
            List.of("", "family", "gift", "invoice", "order", "rent", "sale", "thanks");

    private final Plot plot;
    private final Span span;
    private final Set<String> families = new HashSet<>();

    /**
     * Finds the plot a place.
     *
     * @param days length of the plan
     * @param earliest share of the period that must have passed before
     */
    Act(Plot plot, int days, double earliest) {
        this.plot = plot;
        this.span = Span.place(plot.period(), days, earliest, plot.dice());
    }

    Plot plot() {
        return plot;
    }

    Dice dice() {
        return plot.dice();
    }

    /** {@return some waking hour of a day of the plan, counted from 0} */
    Instant daytime(int day) {
        return span.between(day, 7.5, 22.5, dice());
    }

    /** {@return some time in the morning of a day of the plan} */
    Instant morning(int day) {
        return span.between(day, 7.5, 11, dice());
    }

    /** {@return some time later, whatever the knobs say} */
    Instant later(Instant at, double leastHours, double mostHours) {
        return span.later(at, dice().between(leastHours, mostHours));
    }

    /** {@return some time later: the hours of the textbook times the delay} */
    Instant rest(Instant at, double leastHours, double mostHours) {
        return span.later(
                at, dice().between(leastHours, mostHours) * plot.knobs().delay());
    }

    /** {@return a member, ordinary or founded, of no family that takes part already} */
    Person stranger(Instant joinedAt) {
        for (int i = 0; i < ATTEMPTS; i++) {
            boolean ordinary = dice().chance(plot.knobs().mixing());
            Person person = ordinary ? plot.ordinaryPerson() : plot.newPerson(joinedAt);
            if (families.add(family(person))) {
                return ordinary ? person : newcomer(person);
            }
        }
        return newcomer(plot.newPerson(joinedAt));
    }

    /** {@return the same founded person, who lives as others do as often as the mixing says} */
    Person newcomer(Person founded) {
        return dice().chance(plot.knobs().mixing()) ? plot.settle(founded) : founded;
    }

    /** {@return the account of somebody who pays without being part of it: at another bank as often as the knobs say} */
    Account payer() {
        return dice().chance(plot.knobs().unseen())
                ? plot.outsider()
                : plot.ordinaryPerson().account();
    }

    /** {@return an account at another bank that nobody here has paid yet} */
    Account newOutsider() {
        return plot.register().outside(plot.outsider().bankId(), Register.DOLLAR);
    }

    /** {@return what a person lives on in a month} */
    static double income(Person person) {
        return Math.max(INCOME_WITHOUT_SALARY, person.work().income());
    }

    /** Pays a sum at once. */
    void pay(Account from, Account to, double dollars, Instant at, String role) {
        plot.pay(new Payment(from, to, dollars, at, plot.someChannel(), dice().pick(REFERENCES)), role);
    }

    /**
     * Pays a sum in one or more parts, minutes to hours apart.
     *
     * @return when the last part is paid
     */
    Instant payInParts(Account from, Account to, double dollars, Instant at, String role) {
        Instant last = at;
        Instant next = at;
        for (double part : plot.split(dollars)) {
            pay(from, to, part, next, role);
            last = next;
            next = rest(next, 0.2, 3);
        }
        return last;
    }

    /** {@return the later of two instants} */
    static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** {@return an instant before the plan begins, that many days at most} */
    Instant before(int mostDays) {
        return span.start().minus(Duration.ofMinutes(dice().between(60, mostDays * 24 * 60)));
    }

    /**
     * {@return whose account it is}
     *
     * @throws NullPointerException if it is at another bank
     */
    static Party ownerOf(Account account) {
        return Objects.requireNonNull(account.owner());
    }

    private static String family(Person person) {
        String name = person.party().name();
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
