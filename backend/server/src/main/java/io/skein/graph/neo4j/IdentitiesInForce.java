// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.exec.SideBySide;
import io.skein.graph.Identities;
import io.skein.graph.WindowFeed.Owned;
import io.skein.window.AccountTable;
import io.skein.window.IdentityGraph;
import io.skein.window.Profiles;
import io.skein.window.ProfilesBuilder;
import io.skein.window.TransferWindowBuilder;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads who owns what, who is known by what and what is known of them now, in several transactions at the same time. They see one
 * state only if nothing is recorded meanwhile: whoever uses it has to look.
 */
final class IdentitiesInForce {

    private final GraphStore store;
    private final ZonedDateTime knownAt;
    private List<Owned> owned = List.of();
    private Identities links = new Identities();

    IdentitiesInForce(GraphStore store, ZonedDateTime knownAt) {
        this.store = store;
        this.knownAt = knownAt;
    }

    /** Reads the owners of those accounts; may run beside {@link #readLinks}. */
    void readOwners(AccountNumbers accounts) {
        owned = store.read(transaction -> IdentityReading.ownersInForce(transaction, accounts));
    }

    /** Reads identifiers, and devices used before an instant. */
    void readLinks(ZonedDateTime before) {
        links = store.read(transaction -> {
            IdentityReading reading = new IdentityReading(transaction, knownAt);
            reading.readIdentifiers();
            reading.readDevices(before);
            return reading.identities();
        });
    }

    /** {@return what was read; the builder gets the owners of the accounts it has} */
    IdentityGraph graph(TransferWindowBuilder builder) {
        owned.forEach(each -> links.hold(each, builder));
        return links.graph();
    }

    /** {@return what is known of those accounts and of their owners, read beside each other} */
    Profiles readProfiles(AccountTable accounts) {
        ProfilesBuilder profiles = new ProfilesBuilder(accounts);
        SideBySide.run(List.of(
                () -> read(reading -> reading.readAccountProfiles(profiles)),
                () -> read(reading -> reading.readCustomerProfiles(profiles))));
        return profiles.build();
    }

    private void read(Consumer<IdentityReading> part) {
        store.read(transaction -> {
            part.accept(new IdentityReading(transaction, knownAt));
            return true;
        });
    }
}
