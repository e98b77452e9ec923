// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.cypher.CypherCatalogue;
import io.skein.graph.Identities;
import io.skein.model.IdentifierKind;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
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

/** Reads who owns what and who is known by what, as known at one instant. */
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
            Record row = rows.next();
            String account = row.get("account").asString();
            List<String> owners =
                    row.get("owners").asList(Value::asString).stream().sorted().toList();
            take(account, owners, builder);
        }
    }

    /** Does the same in less time where what holds now is asked for. */
    void readOwnersInForce(TransferWindowBuilder builder, AccountNumbers accounts) {
        Result rows = transaction.run(CypherCatalogue.WINDOW_OWNERS_IN_FORCE.text());
        Map<String, List<String>> owners = new HashMap<>();
        while (rows.hasNext()) {
            Record row = rows.next();
            String account = accounts.id(row.get("number").asLong());
            if (account != null) {
                owners.computeIfAbsent(account, key -> new ArrayList<>(2))
                        .add(row.get("owner").asString());
            }
        }
        owners.forEach((account, ids) -> take(account, ids.stream().sorted().toList(), builder));
    }

    private void take(String account, List<String> owners, TransferWindowBuilder builder) {
        if (builder.contains(account)) {
            owners.forEach(owner -> builder.owner(account, owner));
        }
        identities.declare(owners);
    }

    void readIdentifiers() {
        Result rows = transaction.run(CypherCatalogue.WINDOW_IDENTIFIER_LINKS.text(), Map.of("knownAt", knownAt));
        while (rows.hasNext()) {
            Record row = rows.next();
            String customer = row.get("customer").asString();
            Value identifiers = row.get("identifiers");
            for (int place = 0; place < identifiers.size(); place++) {
                IdentifierKind kind =
                        IdentifierKind.valueOf(row.get("kinds").get(place).asString());
                identities.add(new Link(customer, identifiers.get(place).asString(), Sort.of(kind)));
            }
        }
    }

    void readDevices(ZonedDateTime before) {
        Result rows =
                transaction.run(CypherCatalogue.WINDOW_DEVICE_LINKS.text(), Map.of("to", before, "knownAt", knownAt));
        while (rows.hasNext()) {
            Record row = rows.next();
            String customer = row.get("customer").asString();
            row.get("devices")
                    .values()
                    .forEach(device -> identities.add(new Link(customer, device.asString(), Sort.DEVICE)));
        }
    }

    IdentityGraph graph() {
        return identities.graph();
    }
}
