// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.cypher.CypherCatalogue;
import io.skein.localneo4j.LocalNeo4j;
import io.skein.localneo4j.LocalNeo4jSettings;
import io.skein.localneo4j.OfflineImport;
import io.skein.model.Account;
import io.skein.model.AccountKind;
import io.skein.model.Customer;
import io.skein.model.Fact;
import io.skein.model.Ownership;
import io.skein.model.PartyKind;
import io.skein.model.RecordedFact;
import io.skein.window.AccountTable;
import io.skein.window.TransferWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Value;

/** A Neo4j of its own that holds exactly a window, for measuring: accounts, owners and transfers, recorded at one instant. */
public final class FilledGraph implements AutoCloseable {

    private static final String SOURCE = "window";
    private static final int BARE_ROW = 50;

    private final LocalNeo4j neo4j;
    private final Driver driver;
    private final GraphStore store;

    private FilledGraph(LocalNeo4j neo4j, Duration questionTimeout) {
        this.neo4j = neo4j;
        this.driver = GraphDatabase.driver(
                neo4j.boltUri(),
                AuthTokens.basic(LocalNeo4j.USERNAME, neo4j.password()),
                Config.builder()
                        .withTelemetryDisabled(true)
                        .withMaxTransactionRetryTime(1, TimeUnit.SECONDS)
                        .build());
        this.store = new GraphStore(driver, InstantSource.system(), questionTimeout);
        store.prepare();
    }

    /**
     * {@return a running Neo4j with the content of a window}
     *
     * @param settings of a Neo4j that does not exist yet
     * @param questionTimeout how long it may work on one question
     */
    public static FilledGraph of(LocalNeo4jSettings settings, TransferWindow window, Duration questionTimeout) {
        try {
            Path directory = Files.createDirectories(settings.home().resolve("import"));
            try (ImportFiles files = new ImportFiles(directory)) {
                write(window, files);
                new OfflineImport(settings).run(files.sources());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new FilledGraph(LocalNeo4j.start(settings), questionTimeout);
    }

    /** {@return transactions on it} */
    public GraphStore store() {
        return store;
    }

    /**
     * {@return how many transfers would have come, had their numbers been transfers}
     *
     * <p>Carries five integers for each over Bolt that the server makes up: what no reading can be faster than.
     *
     * @param transfers about how many
     */
    public int bareRows(int transfers) {
        Map<String, Object> parameters = Map.of("rows", transfers / BARE_ROW, "last", BARE_ROW - 1);
        return store.read(transaction -> {
            Result rows = transaction.run(CypherCatalogue.BARE_ROWS.text(), parameters);
            int count = 0;
            while (rows.hasNext()) {
                count += sum(rows.next()) > 0 ? BARE_ROW : 0;
            }
            return count;
        });
    }

    private static long sum(Record row) {
        long sum = 0;
        for (Value list : row.values()) {
            for (int place = 0; place < BARE_ROW; place++) {
                sum += list.get(place).asLong();
            }
        }
        return sum;
    }

    @Override
    public void close() {
        driver.close();
        neo4j.close();
    }

    private static void write(TransferWindow window, ImportFiles files) throws IOException {
        Instant recorded = window.interval().to();
        AccountTable accounts = window.accounts();
        for (int account = 0; account < accounts.count(); account++) {
            String id = accounts.id(account);
            add(new Account(id, SOURCE, id, AccountKind.CURRENT, null, null, null, null), recorded, files);
        }
        for (int customer = 0; customer < accounts.customerCount(); customer++) {
            String id = accounts.customerId(customer);
            add(new Customer(id, PartyKind.NATURAL, id, null, null, null), recorded, files);
        }
        for (int account = 0; account < accounts.count(); account++) {
            for (String owner : accounts.owners(account)) {
                add(new Ownership(owner, accounts.id(account), Ownership.Role.OWNER, null), recorded, files);
            }
        }
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            add(window.transfer(transfer), recorded, files);
        }
    }

    private static void add(Fact fact, Instant recorded, ImportFiles files) throws IOException {
        files.add(new RecordedFact(fact, recorded, SOURCE), false);
    }
}
