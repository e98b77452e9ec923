// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.model.IdentifierKind;
import io.skein.model.Ownership.Role;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Device;
import io.skein.simulation.world.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Registers what the members of a pattern have in common. */
final class Binding {

    private static final int LOGINS = 3;
    private static final int DAYS_BEFORE = 30;

    private final Plot plot;
    private final Instant first;

    /** Binds members of a pattern whose first payment is made then. */
    Binding(Plot plot, Instant first) {
        this.plot = plot;
        this.first = first;
    }

    /** Registers one tie between the customers whose accounts these are. */
    void bind(Tie.Kind kind, List<Account> accounts) {
        List<Party> parties = accounts.stream()
                .map(Account::owner)
                .map(Objects::requireNonNull)
                .toList();
        switch (kind) {
            case DEVICE -> device(parties);
            case PHONE ->
                identify(parties, IdentifierKind.PHONE, plot.register().phone());
            case ADDRESS ->
                identify(parties, IdentifierKind.ADDRESS, plot.founder().address());
            case DOCUMENT ->
                identify(parties, IdentifierKind.DOCUMENT, plot.register().document());
            case MANDATE ->
                parties.stream()
                        .skip(1)
                        .forEach(party -> plot.register()
                                .own(
                                        party,
                                        accounts.getFirst(),
                                        Role.SIGNATORY,
                                        accounts.getFirst().openedAt()));
        }
    }

    private void identify(List<Party> parties, IdentifierKind kind, String value) {
        Instant since = first.minus(Duration.ofDays(DAYS_BEFORE));
        for (Party party : parties) {
            plot.register().identify(party, kind, value, since);
        }
    }

    private void device(List<Party> parties) {
        Device shared = plot.register().device("android");
        for (Party party : parties) {
            for (int i = 0; i < LOGINS; i++) {
                plot.login(
                        party, shared, first.plus(Duration.ofMinutes(plot.dice().between(-3_000, 3_000))));
            }
        }
    }
}
