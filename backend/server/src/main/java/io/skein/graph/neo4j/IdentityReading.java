// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.cypher.CypherCatalogue;
import io.skein.graph.Identities;
import io.skein.graph.WindowFeed.Holder;
import io.skein.graph.WindowFeed.Owned;
import io.skein.model.IdentifierKind;
import io.skein.model.Ownership.Role;
import io.skein.window.AccountTable;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.Profiles;
import io.skein.window.ProfilesBuilder;
import io.skein.window.TransferWindowBuilder;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** Reads who owns what, who is known by what and what is known of them, as known at one instant. */
final class IdentityReading {

    private final TransactionContext transaction;
    private final ZonedDateTime knownAt;
    private final Identities identities = new Identities();

    IdentityReading(TransactionContext transaction, ZonedDateTime knownAt) {
        this.transaction = transaction;
        this.knownAt = knownAt;
    }

    /** Gives the builder the owners of the accounts it has. */
    void readOwners(TransferWindowBuilder builder) {
        Result rows = transaction.run(CypherCatalogue.WINDOW_OWNERS.text(), Map.of("knownAt", knownAt));
        while (rows.hasNext()) {
            identities.hold(owned(rows.next()), builder);
        }
    }

    /** {@return who holds which of those accounts now: the same in less time where what holds now is asked for} */
    static List<Owned> ownersInForce(TransactionContext transaction, AccountNumbers accounts) {
        Result rows = transaction.run(CypherCatalogue.WINDOW_OWNERS_IN_FORCE.text());
        Map<String, List<Holder>> holders = new HashMap<>();
        while (rows.hasNext()) {
            Record row = rows.next();
            String account = accounts.id(row.get("number").asLong());
            if (account != null) {
                holders.computeIfAbsent(account, key -> new ArrayList<>(2))
                        .add(holder(row.get("owner"), row.get("role")));
            }
        }
        List<Owned> owned = new ArrayList<>(holders.size());
        holders.forEach((account, all) -> owned.add(new Owned(account, all)));
        return owned;
    }

    /** {@return who holds an account, from a row of all accounts} */
    static Owned owned(Record row) {
        Value owners = row.get("owners");
        List<Holder> holders = new ArrayList<>(owners.size());
        for (int place = 0; place < owners.size(); place++) {
            holders.add(holder(owners.get(place), row.get("roles").get(place)));
        }
        return new Owned(row.get("account").asString(), holders);
    }

    private static Holder holder(Value customer, Value role) {
        return new Holder(customer.asString(), Role.valueOf(role.asString()));
    }

    void readIdentifiers() {
        Result rows = transaction.run(CypherCatalogue.WINDOW_IDENTIFIER_LINKS.text(), Map.of("knownAt", knownAt));
        while (rows.hasNext()) {
            identifierLinks(rows.next()).forEach(identities::add);
        }
    }

    /** {@return by what a customer is known, from a row of all customers} */
    static List<Link> identifierLinks(Record row) {
        String customer = row.get("customer").asString();
        Value identifiers = row.get("identifiers");
        List<Link> links = new ArrayList<>(identifiers.size());
        for (int place = 0; place < identifiers.size(); place++) {
            IdentifierKind kind =
                    IdentifierKind.valueOf(row.get("kinds").get(place).asString());
            links.add(new Link(
                    customer,
                    identifiers.get(place).asString(),
                    Sort.of(kind),
                    Values.instantOrNull(row.get("since").get(place).get(0))));
        }
        return links;
    }

    void readDevices(ZonedDateTime before) {
        Result rows =
                transaction.run(CypherCatalogue.WINDOW_DEVICE_LINKS.text(), Map.of("to", before, "knownAt", knownAt));
        while (rows.hasNext()) {
            Record row = rows.next();
            String customer = row.get("customer").asString();
            Value devices = row.get("devices");
            for (int place = 0; place < devices.size(); place++) {
                identities.add(new Link(
                        customer,
                        devices.get(place).asString(),
                        Sort.DEVICE,
                        Values.instant(row.get("firstAt").get(place))));
            }
        }
    }

    /** {@return what is known of those accounts and of their owners} */
    Profiles readProfiles(AccountTable accounts) {
        ProfilesBuilder profiles = new ProfilesBuilder(accounts);
        readAccountProfiles(profiles);
        readCustomerProfiles(profiles);
        return profiles.build();
    }

    /** Adds what is known of accounts; customers may be added by another thread meanwhile. */
    void readAccountProfiles(ProfilesBuilder profiles) {
        transaction
                .run(CypherCatalogue.WINDOW_ACCOUNT_PROFILES.text(), Map.of("knownAt", knownAt))
                .forEachRemaining(row -> profiles.add(FactReading.accountProfile(row)));
    }

    /** Adds what is known of customers; accounts may be added by another thread meanwhile. */
    void readCustomerProfiles(ProfilesBuilder profiles) {
        transaction
                .run(CypherCatalogue.WINDOW_CUSTOMER_PROFILES.text(), Map.of("knownAt", knownAt))
                .forEachRemaining(row -> profiles.add(FactReading.customerProfile(row)));
    }

    /** {@return what was read so far} */
    Identities identities() {
        return identities;
    }
}
