// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.world.Account;
import io.skein.simulation.world.Ledger.Payment;
import io.skein.simulation.world.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds days for the payments of a script and accounts for its seats, and plants it. */
final class Staging {

    private static final List<String> REFERENCES =
            List.of("", "services", "invoice", "as agreed", "goods", "private", "commission");

    private final Plot plot;
    private final Script script;
    private final Timetable times;
    private final List<Account> accounts = new ArrayList<>();

    Staging(Plot plot, Script script) {
        this.plot = plot;
        this.script = script;
        this.times = Timetable.of(script.legs().getLast().second(), plot.period(), plot.dice());
    }

    /** Plants it: accounts, what they have in common, payments, truth. */
    void play() {
        Instant first = times.at(script.legs().getFirst().second());
        Casting casting = new Casting(plot, script.temper(), first);
        for (Seat seat : script.seats()) {
            accounts.add(casting.account(seat, accounts));
        }
        for (Tie tie : script.ties()) {
            new Binding(plot, first)
                    .bind(tie.kind(), tie.seats().stream().map(this::account).toList());
        }
        for (Leg leg : script.legs()) {
            pay(leg);
        }
        tell();
    }

    private void pay(Leg leg) {
        String reference = plot.dice().pick(REFERENCES);
        Payment payment = new Payment(
                account(leg.from()),
                account(leg.to()),
                leg.cents() / 100.0,
                times.at(leg.second()),
                leg.channel(),
                reference);
        if (leg.isCover()) {
            plot.cover(payment);
        } else {
            plot.pay(payment, leg.role());
        }
    }

    private void tell() {
        Map<Party, String> parties = new LinkedHashMap<>();
        Map<Account, String> told = new LinkedHashMap<>();
        for (Seat seat : script.seats()) {
            Account account = account(seat);
            if (!seat.role().isEmpty() && told.putIfAbsent(account, seat.role()) == null) {
                plot.tell(account, seat.role());
                Party owner = account.owner();
                if (owner != null) {
                    parties.putIfAbsent(owner, seat.role());
                }
            }
        }
        parties.forEach(plot::tell);
    }

    private Account account(Seat seat) {
        return accounts.get(seat.number());
    }
}
