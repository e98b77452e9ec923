// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import io.skein.model.Channel;
import io.skein.model.Login;
import io.skein.model.Money;
import io.skein.model.Transfer;
import io.skein.simulation.output.FactSink;
import io.skein.simulation.output.TruthSink;
import io.skein.simulation.output.TruthSink.Element;
import io.skein.simulation.output.TruthSink.TruthRecord;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The payments and log-ins that lie ahead, by day, in the order in which they were entered until {@link #close} puts a day in time
 * order.
 *
 * <p>What our banks would not book is left out: payments between two accounts that are both elsewhere, from or to an account that is
 * not open at the time, to the same account, of no whole minor unit, or outside the period.
 */
public final class Ledger {

    private static final int SECONDS_A_DAY = 86_400;
    private static final long FIRST_NUMBER = 1_000_000_000L;

    private final long startSecond;
    private final long endSecond;
    private final Map<Long, DayPage> ahead = new HashMap<>();
    private @Nullable DayPage current;
    private long currentDay;
    private long transfers;
    private long logins;

    /** A ledger of that period. */
    public Ledger(Period period) {
        this.startSecond = period.start().getEpochSecond();
        this.endSecond = period.end().getEpochSecond();
    }

    /** Enters a payment of normal life, in dollars. */
    public void pay(Account from, Account to, double dollars, long epochSecond, Channel channel, String reference) {
        if (isBooked(from, to, dollars, epochSecond)) {
            page(epochSecond).add(from, to, dollars, epochSecond, channel, reference);
        }
    }

    /**
     * Enters a payment that belongs to a planted pattern; once it is booked, the truth is told.
     *
     * @param payment what is paid
     * @param label the pattern, or null
     */
    public void enter(Payment payment, @Nullable Label label) {
        long second = payment.at.getEpochSecond();
        if (isBooked(payment.from, payment.to, payment.dollars, second)) {
            DayPage page = page(second);
            page.add(payment.from, payment.to, payment.dollars, second, payment.channel, payment.reference);
            page.label(label);
        }
    }

    /** Enters a log-in. */
    public void login(Party party, Device device, Instant at) {
        login(party, device, at.getEpochSecond());
    }

    /** Enters a log-in. */
    public void login(Party party, Device device, long epochSecond) {
        if (isInPeriod(epochSecond)) {
            page(epochSecond).visit(party, device, epochSecond);
        }
    }

    /** {@return how many transfers were handed out so far} */
    public long transfers() {
        return transfers;
    }

    /** Hands out what happens on a day in time order. */
    public void close(Day day, FactSink facts, TruthSink truth) {
        DayPage page = ahead.remove(day.number());
        current = null;
        if (page == null) {
            return;
        }
        for (int i : page.visitsInTimeOrder()) {
            facts.accept(new Login(
                    "L" + (FIRST_NUMBER + ++logins),
                    page.visitor(i).id(),
                    page.visited(i).id(),
                    Instant.ofEpochSecond(page.visitedAt(i)),
                    null));
        }
        for (int i : page.paymentsInTimeOrder()) {
            book(page, i, day.number(), facts, truth);
        }
    }

    private void book(DayPage page, int i, long epochDay, FactSink facts, TruthSink truth) {
        String id = "T" + (FIRST_NUMBER + ++transfers);
        Account from = page.from(i);
        Account to = page.to(i);
        Money paid = new Money(Rates.minor(page.dollars(i), from.currency(), epochDay), from.currency());
        Money received = from.currency().equals(to.currency())
                ? paid
                : new Money(Rates.minor(page.dollars(i), to.currency(), epochDay), to.currency());
        Instant at = Instant.ofEpochSecond(page.second(i));
        facts.accept(new Transfer(id, from.id(), to.id(), at, paid, received, page.channel(i), page.reference(i)));
        Label label = page.label(i);
        if (label != null) {
            truth.accept(new TruthRecord(label.patternId, label.typology, Element.TRANSFER, id, label.role));
        }
    }

    private boolean isBooked(Account from, Account to, double dollars, long second) {
        return from != to
                && (from.isOurs() || to.isOurs())
                && isInPeriod(second)
                && from.isOpenAt(second)
                && to.isOpenAt(second)
                && Rates.minor(dollars, from.currency(), second / SECONDS_A_DAY) > 0
                && Rates.minor(dollars, to.currency(), second / SECONDS_A_DAY) > 0;
    }

    private boolean isInPeriod(long second) {
        return second >= startSecond && second < endSecond;
    }

    // nearly all that is entered happens on the day being lived
    private DayPage page(long second) {
        long day = second / SECONDS_A_DAY;
        DayPage page = current;
        if (page == null || day != currentDay) {
            page = ahead.computeIfAbsent(day, DayPage::new);
            current = page;
            currentDay = day;
        }
        return page;
    }

    /**
     * One payment.
     *
     * @param from originator's account
     * @param to beneficiary's account
     * @param dollars amount, booked in the currencies of the accounts
     * @param at when, UTC
     * @param channel how
     * @param reference remittance text
     */
    public record Payment(Account from, Account to, double dollars, Instant at, Channel channel, String reference) {}

    /**
     * Membership of a planted pattern.
     *
     * @param patternId its id
     * @param typology its kind
     * @param role part of the transfer in it
     */
    public record Label(String patternId, String typology, String role) {}
}
