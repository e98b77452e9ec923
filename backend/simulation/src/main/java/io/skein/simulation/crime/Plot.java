// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.model.Channel;
import io.skein.model.ListEntry;
import io.skein.simulation.output.ListSink;
import io.skein.simulation.output.TruthSink;
import io.skein.simulation.output.TruthSink.Element;
import io.skein.simulation.output.TruthSink.TruthRecord;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Device;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Founder;
import io.skein.simulation.world.Knobs;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.Ledger.Label;
import io.skein.simulation.world.Ledger.Payment;
import io.skein.simulation.world.Party;
import io.skein.simulation.world.People.Company;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.Period;
import io.skein.simulation.world.Population;
import io.skein.simulation.world.Register;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One pattern being planted: its dice, its knobs, and all that it may do in the world.
 *
 * <p>Whoever is recruited or founded through a plot is a different person, company or account each time.
 */
public final class Plot {

    private static final int ATTEMPTS = 200;

    private final Scene scene;
    private final String typology;
    private final String patternId;
    private final Dice dice;
    private final Founder founder;
    private int hidden;
    private final Set<Account> taken = new HashSet<>();

    /**
     * Where patterns are planted.
     *
     * @param town whom to recruit from
     * @param register where to found and to register
     * @param ledger where to pay and to log in
     * @param period when
     * @param knobs how well it hides
     * @param truth whom to tell
     * @param lists whom to tell who is on a watch-list
     */
    public record Scene(
            Population town,
            Register register,
            Ledger ledger,
            Period period,
            Knobs knobs,
            TruthSink truth,
            ListSink lists) {}

    Plot(Scene scene, String typology, int number, Dice dice) {
        this.scene = scene;
        this.typology = typology;
        this.patternId = typology + "-" + number;
        this.dice = dice;
        this.founder = new Founder(scene.register, dice);
        scene.register.enter(patternId);
    }

    /** {@return the pattern's id, such as {@code cycle-3}} */
    public String patternId() {
        return patternId;
    }

    /** {@return the pattern's own dice} */
    public Dice dice() {
        return dice;
    }

    /** {@return how well it hides} */
    public Knobs knobs() {
        return scene.knobs;
    }

    /** {@return the days that are simulated} */
    public Period period() {
        return scene.period;
    }

    /** {@return where identifiers, devices, rights and closings are registered} */
    public Register register() {
        return scene.register;
    }

    /** {@return where new customers are founded} */
    public Founder founder() {
        return founder;
    }

    /** {@return everybody who lives in the town, for bystanders such as victims} */
    public Population town() {
        return scene.town;
    }

    // ---- members

    /** {@return a person who takes part: an ordinary one as often as {@link Knobs#mixing} says, else one founded for it long ago} */
    public Person person() {
        return dice.chance(knobs().mixing()) ? ordinaryPerson() : newPerson(longAgo());
    }

    /** {@return a company that takes part: an ordinary one as often as {@link Knobs#mixing} says, else a shell founded long ago} */
    public Company company() {
        return dice.chance(knobs().mixing()) ? ordinaryCompany() : newCompany(longAgo());
    }

    /** {@return somebody from the town, with a normal life} */
    public Person ordinaryPerson() {
        for (int i = 0; i < ATTEMPTS; i++) {
            Person person = dice.pick(town().persons());
            if (isFree(person.account())) {
                return person;
            }
        }
        return newPerson(longAgo());
    }

    /** {@return a company from the town, with a normal life} */
    public Company ordinaryCompany() {
        for (int i = 0; i < ATTEMPTS; i++) {
            Company company = dice.pick(town().companies());
            if (isFree(company.account())) {
                return company;
            }
        }
        return newCompany(longAgo());
    }

    /** {@return a person who becomes a customer at that time and has no other life here} */
    public Person newPerson(Instant joinedAt) {
        Person person = founder.person(joinedAt);
        taken.add(person.account());
        return person;
    }

    /** {@return a person who lives in that country, becomes a customer at that time and has no other life here} */
    public Person newPersonIn(String country, Instant joinedAt) {
        Person person = founder.personIn(country, joinedAt);
        taken.add(person.account());
        return person;
    }

    /** {@return the same person, who from now on shops, saves and logs in as others do} */
    public Person settle(Person person) {
        scene.town.settle(person);
        return person;
    }

    /** {@return a company that becomes a customer at that time and does no other business here} */
    public Company newCompany(Instant joinedAt) {
        Company company = founder.company(joinedAt);
        taken.add(company.account());
        return company;
    }

    /** {@return an account at another bank} */
    public Account outsider() {
        for (int i = 0; i < ATTEMPTS; i++) {
            Account account = dice.pick(town().outsiders());
            if (isFree(account)) {
                return account;
            }
        }
        throw new IllegalStateException("the town knows too few accounts at other banks");
    }

    /**
     * {@return the account of somebody through whom money passes: a person's or, with that probability, a company's; as often as
     * {@link Knobs#unseen} says it lies at another bank}
     */
    public Account middleman(double companyShare) {
        if (dice.chance(knobs().unseen())) {
            return outsider();
        }
        return dice.chance(companyShare) ? company().account() : person().account();
    }

    /** {@return a time long before the period, for customers who look old} */
    public Instant longAgo() {
        return period().before(200, 4_000, dice);
    }

    // ---- time and amounts

    /** {@return when to begin so that all that follows, which takes about that long, still happens in the period; by day} */
    public Instant begin(Duration length) {
        long days = Math.max(0, period().days() - 1 - (long) Math.ceil(length.toHours() / 24.0));
        return Period.between(period().firstDay().plusDays(dice.between(0, (int) days)), 8, 18, dice);
    }

    /** {@return a later instant: the typical rest, longer or shorter, times {@link Knobs#delay}} */
    public Instant after(Instant at, Duration typical) {
        double seconds = dice.logNormal(typical.toSeconds() * knobs().delay(), 0.5);
        return at.plusSeconds(1 + (long) seconds);
    }

    /** {@return an amount near the planned one, as {@link Knobs#amountJitter} says} */
    public double jitter(double dollars) {
        return dice.logNormal(dollars, knobs().amountJitter());
    }

    /** {@return a sum cut into one to {@link Knobs#splitDepth} unequal parts} */
    public List<Double> split(double dollars) {
        int parts = dice.between(1, knobs().splitDepth());
        List<Double> weights = new ArrayList<>();
        double total = 0;
        for (int i = 0; i < parts; i++) {
            double weight = dice.between(0.5, 1.5);
            weights.add(weight);
            total += weight;
        }
        double whole = total;
        return weights.stream().map(weight -> dollars * weight / whole).toList();
    }

    // ---- deeds

    /**
     * Schedules a payment of the pattern; the truth names it once it is booked. A payment between two other banks, which
     * nobody here sees, is told as hidden.
     *
     * @param role its part in the pattern
     */
    public void pay(Payment payment, String role) {
        requireOpen(payment);
        if (!payment.from().isOurs() && !payment.to().isOurs()) {
            String id = patternId + "/" + ++hidden;
            scene.truth.accept(new TruthRecord(patternId, typology, Element.HIDDEN_TRANSFER, id, role));
            return;
        }
        scene.ledger.enter(payment, new Label(patternId, typology, role));
    }

    /** Schedules a payment that is cover, not part of the pattern: the truth does not name it. */
    public void cover(Payment payment) {
        scene.ledger.enter(payment, null);
    }

    /** Schedules a log-in; one outside the period is left out. */
    public void login(Party party, Device device, Instant at) {
        scene.ledger.login(party, device, at);
    }

    /** {@return one of the channels on which people send money from account to account} */
    public Channel someChannel() {
        double draw = dice.unit();
        return draw < 0.5 ? Channel.WIRE : draw < 0.75 ? Channel.ACH : Channel.MOBILE;
    }

    /** Puts an entry on the watch-list that belongs to the bank. */
    public void list(ListEntry entry) {
        scene.lists.accept(entry);
    }

    /** Tells that an account takes part. */
    public void tell(Account account, String role) {
        scene.truth.accept(new TruthRecord(patternId, typology, Element.ACCOUNT, account.id(), role));
    }

    /** Tells that a customer takes part. */
    public void tell(Party party, String role) {
        scene.truth.accept(new TruthRecord(patternId, typology, Element.CUSTOMER, party.id(), role));
    }

    private boolean isFree(Account account) {
        boolean open = !account.isOurs() || account.isOpenBetween(period().start(), period().end());
        return open && taken.add(account);
    }

    private static void requireOpen(Payment payment) {
        long second = payment.at().getEpochSecond();
        for (Account account : List.of(payment.from(), payment.to())) {
            if (!account.isOpenAt(second)) {
                throw new IllegalStateException(account + " is not open at " + payment.at());
            }
        }
    }
}
