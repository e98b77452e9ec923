// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.cypher.CypherCatalogue;
import io.skein.model.IdentifierKind;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.DeclaredTie;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.TransferWindowBuilder;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Reads who owns what and who is known by what, as known at one instant.
 *
 * <p>Joint owners of one account are declared to belong together. An account of more than {@value #MAX_JOINT_OWNERS} owners, a
 * club's or a company's, declares nothing about them.
 */
final class IdentityReading {

    static final int MAX_JOINT_OWNERS = 20;

    private final TransactionContext transaction;
    private final ZonedDateTime knownAt;
    private final List<Link> links = new ArrayList<>();
    private final TreeSet<DeclaredTie> declared =
            new TreeSet<>(Comparator.comparing(DeclaredTie::customerId).thenComparing(DeclaredTie::otherCustomerId));

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
            if (builder.contains(account)) {
                owners.forEach(owner -> builder.owner(account, owner));
            }
            declare(owners);
        }
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
                links.add(new Link(customer, identifiers.get(place).asString(), Sort.of(kind)));
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
                    .forEach(device -> links.add(new Link(customer, device.asString(), Sort.DEVICE)));
        }
    }

    IdentityGraph graph() {
        links.sort(Comparator.comparing(Link::identifierId)
                .thenComparing(Link::customerId)
                .thenComparing(Link::sort));
        return new IdentityGraph(links, List.copyOf(declared));
    }

    private void declare(List<String> owners) {
        if (owners.size() > MAX_JOINT_OWNERS) {
            return;
        }
        for (int place = 0; place < owners.size(); place++) {
            for (String other : owners.subList(place + 1, owners.size())) {
                declared.add(new DeclaredTie(owners.get(place), other));
            }
        }
    }
}
