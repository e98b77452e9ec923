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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payments and log-ins that lie ahead, in the order in which they were entered until {@link #close} puts a day in time order.
 *
 * <p>What our banks would not book is left out: payments between two accounts that are both elsewhere, from or to an account that is
 * not open at the time, to the same account, or of no whole cent.
 */
public final class Ledger {

    private final Period period;
    private List<Entry> entries = new ArrayList<>();
    private List<Visit> visits = new ArrayList<>();
    private long transfers;
    private long logins;

    /** A ledger of that period; what lies outside is left out as well. */
    public Ledger(Period period) {
        this.period = period;
    }

    /** Enters a payment of normal life, in dollars. */
    public void pay(Account from, Account to, double dollars, Instant at, Channel channel, String reference) {
        enter(new Payment(from, to, dollars, at, channel, reference), null);
    }

    /**
     * Enters a payment that belongs to a planted pattern; once it is booked, the truth is told.
     *
     * @param payment what is paid
     * @param label the pattern, or null
     */
    public void enter(Payment payment, @Nullable Label label) {
        boolean whole = Rates.minor(payment.dollars, payment.from.currency()) > 0
                && Rates.minor(payment.dollars, payment.to.currency()) > 0;
        long second = payment.at.getEpochSecond();
        boolean seen = payment.from.isOurs() || payment.to.isOurs();
        boolean open = payment.from.isOpenAt(second) && payment.to.isOpenAt(second);
        if (whole && seen && open && payment.from != payment.to && period.contains(payment.at)) {
            entries.add(new Entry(payment, label));
        }
    }

    /** Enters a log-in. */
    public void login(Party party, Device device, Instant at) {
        if (period.contains(at)) {
            visits.add(new Visit(party, device, at));
        }
    }

    /** {@return how many transfers were handed out so far} */
    public long transfers() {
        return transfers;
    }

    /** Hands out what happens before an instant in time order; the rest stays for another day. */
    public void close(Instant end, FactSink facts, TruthSink truth) {
        List<Visit> laterVisits = new ArrayList<>();
        List<Visit> visited = new ArrayList<>();
        for (Visit visit : visits) {
            (visit.at.isBefore(end) ? visited : laterVisits).add(visit);
        }
        visited.sort(Comparator.comparing(Visit::at)); // stable: ties keep the order of entry
        for (Visit visit : visited) {
            facts.accept(
                    new Login("L" + (1_000_000_000L + ++logins), visit.party.id(), visit.device.id(), visit.at, null));
        }
        List<Entry> later = new ArrayList<>();
        List<Entry> due = new ArrayList<>();
        for (Entry entry : entries) {
            (entry.payment.at.isBefore(end) ? due : later).add(entry);
        }
        due.sort(Comparator.comparing(entry -> entry.payment.at));
        for (Entry entry : due) {
            book(entry, "T" + (1_000_000_000L + ++transfers), facts, truth);
        }
        entries = later;
        visits = laterVisits;
    }

    private static void book(Entry entry, String id, FactSink facts, TruthSink truth) {
        Payment payment = entry.payment;
        facts.accept(new Transfer(
                id,
                payment.from.id(),
                payment.to.id(),
                payment.at,
                amount(payment.dollars, payment.from),
                amount(payment.dollars, payment.to),
                payment.channel,
                payment.reference));
        Label label = entry.label;
        if (label != null) {
            truth.accept(new TruthRecord(label.patternId, label.typology, Element.TRANSFER, id, label.role));
        }
    }

    private static Money amount(double dollars, Account account) {
        return new Money(Rates.minor(dollars, account.currency()), account.currency());
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

    private record Entry(Payment payment, @Nullable Label label) {}

    private record Visit(Party party, Device device, Instant at) {}
}
