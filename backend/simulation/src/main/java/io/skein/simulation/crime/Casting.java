// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.model.AccountKind;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Finds an account for a seat: recruits, founds or opens it. */
final class Casting {

    private static final double COMPANIES = 0.4;
    private static final int NEWEST_DAYS = 2;
    private static final int NEW_DAYS = 25;

    private final Plot plot;
    private final Temper temper;
    private final Instant first;

    /** Casts a pattern whose first payment is made then. */
    Casting(Plot plot, Temper temper, Instant first) {
        this.plot = plot;
        this.temper = temper;
        this.first = first;
    }

    /**
     * {@return an account for that seat}
     *
     * @param cast those of the seats before
     */
    Account account(Seat seat, List<Account> cast) {
        return switch (seat.who()) {
            case PERSON -> plot.person().account();
            case COMPANY -> plot.company().account();
            case CUSTOMER -> customer();
            case ANYONE -> temper.isUnseen() ? plot.outsider() : customer();
            case OUTSIDER -> plot.outsider();
            case NEWCOMER -> plot.newPerson(shortlyBefore()).account();
            case QUIET -> plot.newPerson(plot.longAgo()).account();
            case CASH_DESK -> plot.dice().pick(plot.town().cashDesks());
            case LOAN -> open(host(seat, cast), AccountKind.LOAN, shortlyBefore());
            case SECOND -> open(host(seat, cast), AccountKind.SAVINGS, plot.longAgo());
            case OWN_FUNDS -> open(plot.newCompany(plot.longAgo()).party(), AccountKind.OWN_FUNDS, plot.longAgo());
            case CUSTODY -> open(host(seat, cast), AccountKind.CUSTODY, plot.longAgo());
            case LISTED_PLACE -> Listed.abroad(plot);
            case LISTED_CUSTOMER -> Listed.customer(plot);
            case LISTED_ACCOUNT -> Listed.outsider(plot);
        };
    }

    private Account customer() {
        return plot.dice().chance(COMPANIES)
                ? plot.company().account()
                : plot.person().account();
    }

    private Instant shortlyBefore() {
        return first.minus(Duration.ofDays(plot.dice().between(NEWEST_DAYS, NEW_DAYS)));
    }

    private Account open(Party owner, AccountKind kind, Instant at) {
        Instant openedAt = at.isBefore(owner.joinedAt()) ? owner.joinedAt() : at;
        return plot.register().account(owner, kind, openedAt);
    }

    private static Party host(Seat seat, List<Account> cast) {
        return Objects.requireNonNull(cast.get(seat.host()).owner());
    }
}
