// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.model.Channel;
import io.skein.simulation.crime.Seat.Who;
import io.skein.simulation.world.Dice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one pattern is to do, before anybody is found to do it: seats, and payments between them at times counted from its first
 * midnight.
 *
 * <p>Money is conserved: {@link #forward}, {@link #scatter} and {@link #gather} pass on what a {@link Load} holds less a fee, to the
 * cent, and never before all of it has come.
 */
final class Script {

    private static final long SECONDS_A_DAY = 86_400;
    private static final List<Channel> COMPANY_CHANNELS = List.of(Channel.WIRE, Channel.WIRE, Channel.ACH);
    private static final List<Channel> PRIVATE_CHANNELS = List.of(Channel.MOBILE, Channel.ACH, Channel.WIRE);

    private final Temper temper;
    private final List<Seat> seats = new ArrayList<>();
    private final List<Leg> legs = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    Script(Temper temper) {
        this.temper = temper;
    }

    Temper temper() {
        return temper;
    }

    Dice dice() {
        return temper.dice();
    }

    List<Seat> seats() {
        return seats;
    }

    List<Tie> ties() {
        return ties;
    }

    /** {@return the payments in time order} */
    List<Leg> legs() {
        List<Leg> sorted = new ArrayList<>(legs);
        sorted.sort(Comparator.comparingLong(Leg::second));
        return sorted;
    }

    /** {@return a new seat} */
    Seat seat(Who who, String role) {
        return add(who, role, -1);
    }

    /** {@return so many new seats} */
    List<Seat> seats(int count, Who who, String role) {
        List<Seat> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            added.add(seat(who, role));
        }
        return added;
    }

    /** {@return a new seat for another account of the customer who sits there} */
    Seat seatOf(Seat host, Who who, String role) {
        return add(who, role, host.number());
    }

    /** States that customers are known by the same thing. */
    void tie(Tie.Kind kind, List<Seat> tied) {
        ties.add(new Tie(kind, List.copyOf(tied)));
    }

    /** {@return money that lies at a seat from some working hour of that day on} */
    Load begin(Seat at, long cents, int day) {
        return new Load(at, cents, day * SECONDS_A_DAY + dice().between(8 * 3_600, 18 * 3_600));
    }

    /** Enters a payment as it stands. */
    void pay(Load load, Seat to, Channel channel, String role) {
        legs.add(new Leg(load.at(), to, load.cents(), load.second(), channel, role));
    }

    /** Sends money out at once and whole, as the first payment of a pattern goes; {@return it where it arrived} */
    Load send(Load load, Seat to, String role) {
        pay(load, to, channel(load.at()), role);
        return new Load(to, load.cents(), load.second());
    }

    /** Lets money rest, takes a fee, and passes it on, in pieces if depth allows; {@return it where it arrived} */
    Load forward(Load load, Seat to, String role) {
        return forward(load, to, channel(load.at()), role);
    }

    /** Like {@link #forward(Load, Seat, String)} by a given channel. */
    Load forward(Load load, Seat to, Channel channel, String role) {
        long cents = temper.passedOn(load.cents());
        long second = load.second() + temper.rest();
        int pieces = (int) StrictMath.min(temper.pieces(), cents);
        for (long piece : Shares.of(cents, pieces, temper.unevenness(), dice())) {
            pay(new Load(load.at(), piece, second), to, channel, role);
            second += temper.pause();
        }
        return new Load(to, cents, lastSecond());
    }

    /** Passes money on through that many middlemen; {@return it where it arrived} */
    Load through(Load load, int middlemen, Who who) {
        Load moved = load;
        for (int i = 0; i < middlemen; i++) {
            moved = forward(moved, seat(who, "middle"), "leg");
        }
        return moved;
    }

    /** Spreads money over seats, each part when it may; {@return the parts where they arrived} */
    List<Load> scatter(Load load, List<Seat> to, String role) {
        long[] parts = Shares.of(temper.passedOn(load.cents()), to.size(), temper.unevenness(), dice());
        List<Load> arrived = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            Load part = new Load(load.at(), parts[i], load.second() + temper.rest());
            arrived.add(send(part, to.get(i), role));
        }
        return arrived;
    }

    /** Brings money together at one seat, each part when it may; {@return the whole} */
    Load gather(List<Load> loads, Seat to, String role) {
        return Load.together(loads.stream().map(load -> forward(load, to, role)).toList());
    }

    /** Lets everybody at those seats pay there within the first day, as they should: no part of the pattern. */
    void cover(List<Seat> from, Seat to, double medianDollars) {
        for (Seat seat : from) {
            send(begin(seat, temper.sum(medianDollars, 0.6), 0), to, "");
        }
    }

    private long lastSecond() {
        return legs.getLast().second();
    }

    private Seat add(Who who, String role, int host) {
        Seat seat = new Seat(seats.size(), who, role, host);
        seats.add(seat);
        return seat;
    }

    private Channel channel(Seat from) {
        return switch (from.who()) {
            case CASH_DESK -> Channel.CASH;
            case COMPANY, CUSTODY, OWN_FUNDS -> dice().pick(COMPANY_CHANNELS);
            case LOAN -> Channel.BOOK;
            case PERSON,
                    CUSTOMER,
                    ANYONE,
                    OUTSIDER,
                    NEWCOMER,
                    QUIET,
                    SECOND,
                    LISTED_PLACE,
                    LISTED_CUSTOMER,
                    LISTED_ACCOUNT -> dice().pick(PRIVATE_CHANNELS);
        };
    }
}
