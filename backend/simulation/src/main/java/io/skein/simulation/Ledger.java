// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import io.skein.model.Channel;
import io.skein.model.Money;
import io.skein.model.Transfer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The bookings that lie ahead, in the order in which they were entered until {@link #close} puts a day in time order. */
final class Ledger {

    private final List<Entry> entries = new ArrayList<>();

    /** Enters a payment; what goes to the same account or is no whole cent is left out, as a bank would. */
    void pay(String from, String to, double dollars, Instant at, Channel channel, String reference) {
        enter(new Entry(from, to, StrictMath.round(dollars * 100), at, channel, reference, Label.NONE));
    }

    /** Enters a payment that belongs to a planted pattern. */
    void enter(Entry entry) {
        if (entry.cents > 0 && !entry.from.equals(entry.to)) {
            entries.add(entry);
        }
    }

    /**
     * Hands out the transfers before an instant in time order; later ones stay for another day.
     *
     * @param end first instant that stays
     * @param firstNumber number of the first transfer
     * @return number after the last transfer
     */
    long close(Instant end, long firstNumber, FactSink facts, TruthSink truth) {
        List<Entry> due = new ArrayList<>();
        List<Entry> ahead = new ArrayList<>();
        for (Entry entry : entries) {
            (entry.at.isBefore(end) ? due : ahead).add(entry);
        }
        due.sort(Comparator.comparing(Entry::at)); // stable: ties keep the order of entry
        long number = firstNumber;
        for (Entry entry : due) {
            book(entry, "T%09d".formatted(number++), facts, truth);
        }
        entries.clear();
        entries.addAll(ahead);
        return number;
    }

    private static void book(Entry entry, String id, FactSink facts, TruthSink truth) {
        Money amount = new Money(entry.cents, Register.DOLLAR);
        facts.accept(new Transfer(id, entry.from, entry.to, entry.at, amount, amount, entry.channel, entry.reference));
        if (entry.label.isPlanted()) {
            truth.accept(new TruthSink.TruthRecord(
                    entry.label.patternId(),
                    entry.label.typology(),
                    TruthSink.Element.TRANSFER,
                    id,
                    entry.label.role()));
        }
    }

    /**
     * One booking.
     *
     * @param from originator's account
     * @param to beneficiary's account
     * @param cents US cents, above zero
     * @param at when, UTC
     * @param channel how
     * @param reference remittance text
     * @param label the planted pattern it belongs to
     */
    record Entry(String from, String to, long cents, Instant at, Channel channel, String reference, Label label) {}

    /**
     * Membership of a planted pattern.
     *
     * @param patternId its id
     * @param typology its kind
     * @param role part of the transfer in it
     */
    record Label(String patternId, String typology, String role) {

        static final Label NONE = new Label("", "", "");

        boolean isPlanted() {
            return !patternId.isEmpty();
        }
    }
}
