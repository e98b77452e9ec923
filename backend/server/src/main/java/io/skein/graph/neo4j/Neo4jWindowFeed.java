// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.cypher.CypherCatalogue;
import io.skein.exec.RunContext;
import io.skein.graph.GraphState;
import io.skein.graph.WindowFeed;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.AccountProfile;
import io.skein.window.CustomerProfile;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Tells a kept window what the graph holds now and what came since. */
public final class Neo4jWindowFeed implements WindowFeed {

    private final GraphStore store;
    private final Neo4jWindowReader reader;

    public Neo4jWindowFeed(GraphStore store) {
        this.store = store;
        this.reader = new Neo4jWindowReader(store);
    }

    @Override
    public GraphState state() {
        Record row = store.rows(CypherCatalogue.WINDOW_STORE_STATE, Map.of()).getFirst();
        return new GraphState(
                row.get("storeId").asString(),
                reader.watermark(),
                row.get("transfers").asLong(),
                row.get("ownerships").asLong(),
                row.get("identifierUses").asLong(),
                row.get("logins").asLong(),
                row.get("profiles").asLong());
    }

    @Override
    public Optional<TransferWindow> transfers(TimeWindow interval, RunContext context) {
        TransferWindowBuilder builder = new TransferWindowBuilder(interval);
        InForceReading reading = new InForceReading(store, context, builder);
        return reading.readTransfers() ? Optional.of(builder.build()) : Optional.empty();
    }

    @Override
    public List<TransferVersion> transfersSince(Instant recordedAfter) {
        List<TransferVersion> versions = new ArrayList<>();
        each(
                CypherCatalogue.WINDOW_TRANSFERS_SINCE,
                Map.of("since", Values.utc(recordedAfter)),
                row -> versions.add(new TransferVersion(
                        transfer(row),
                        row.get("version").asLong(),
                        row.get("holds").asBoolean())));
        return versions;
    }

    @Override
    public List<Owned> owners() {
        List<Owned> owners = new ArrayList<>();
        each(
                CypherCatalogue.WINDOW_OWNERS,
                Map.of("knownAt", Values.utc(reader.watermark())),
                row -> owners.add(IdentityReading.owned(row)));
        return owners;
    }

    @Override
    public List<Link> identifierLinks() {
        List<Link> links = new ArrayList<>();
        each(
                CypherCatalogue.WINDOW_IDENTIFIER_LINKS,
                Map.of("knownAt", Values.utc(reader.watermark())),
                row -> links.addAll(IdentityReading.identifierLinks(row)));
        return links;
    }

    @Override
    public List<DeviceUse> deviceUses() {
        List<DeviceUse> uses = new ArrayList<>();
        each(CypherCatalogue.WINDOW_DEVICE_FIRST_USES, Map.of(), row -> {
            Value devices = row.get("devices");
            for (int place = 0; place < devices.size(); place++) {
                uses.add(new DeviceUse(
                        row.get("customer").asString(),
                        devices.get(place).asString(),
                        Values.instant(row.get("firstAt").get(place))));
            }
        });
        return uses;
    }

    @Override
    public List<AccountProfile> accountProfiles() {
        List<AccountProfile> profiles = new ArrayList<>();
        each(
                CypherCatalogue.WINDOW_ACCOUNT_PROFILES,
                Map.of("knownAt", Values.utc(reader.watermark())),
                row -> profiles.add(FactReading.accountProfile(row)));
        return profiles;
    }

    @Override
    public List<CustomerProfile> customerProfiles() {
        List<CustomerProfile> profiles = new ArrayList<>();
        each(
                CypherCatalogue.WINDOW_CUSTOMER_PROFILES,
                Map.of("knownAt", Values.utc(reader.watermark())),
                row -> profiles.add(FactReading.customerProfile(row)));
        return profiles;
    }

    private void each(CypherCatalogue statement, Map<String, Object> parameters, Consumer<Record> reader) {
        store.rows(statement, parameters).forEach(reader);
    }

    private static Transfer transfer(Record row) {
        return new Transfer(
                row.get("id").asString(),
                row.get("from").asString(),
                row.get("to").asString(),
                Values.instant(row.get("at")),
                money(row, "paidMinor", "paidCurrency"),
                money(row, "receivedMinor", "receivedCurrency"),
                Channel.valueOf(row.get("channel").asString()),
                null);
    }

    private static Money money(Record row, String minor, String currency) {
        return new Money(
                row.get(minor).asLong(), CurrencyUnit.of(row.get(currency).asString()));
    }
}
