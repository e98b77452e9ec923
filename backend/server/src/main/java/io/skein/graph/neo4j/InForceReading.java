// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.cypher.CypherCatalogue;
import io.skein.exec.RunContext;
import io.skein.exec.SideBySide;
import io.skein.window.TransferWindowBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ClientException;

/**
 * Reads the transfers that hold now from what is packed, the accounts divided among twice as many sessions as the run has threads: while the server works for
 * one, another's rows are taken in here.
 *
 * <p>Gives up, and says so, when it meets what only a slower reading gets right: transfers stored before there was packing,
 * accounts stored while it reads, a transaction that had to be tried again, a store that does not know these statements. Rows hold
 * {@value #SLICE} transfers at most and {@value #FETCH_ROWS} rows are on their way at a time, so an account of any size
 * takes bounded memory on both sides: what has more is read transfer by transfer.
 */
final class InForceReading {

    static final int SLICE = 4_000;

    private static final int FETCH_ROWS = 100;

    /** A session's half of the time passes at the server, the other half here. */
    private static final int SESSIONS_A_THREAD = 2;

    private static final int MAX_SESSIONS = 8;

    private final GraphStore store;
    private final RunContext context;
    private final TransferWindowBuilder builder;
    private final AccountNumbers accounts;
    private final AtomicBoolean givenUp = new AtomicBoolean();

    InForceReading(GraphStore store, RunContext context, TransferWindowBuilder builder) {
        this.store = store;
        this.context = context;
        this.builder = builder;
        this.accounts = store.read(AccountNumbers::read);
    }

    AccountNumbers accounts() {
        return accounts;
    }

    /** {@return whether the builder has all that was asked for; if not, it must be thrown away} */
    boolean readTransfers() {
        return readTransfers(List.of());
    }

    /**
     * Reads something else in further sessions meanwhile. A {@link ClientException} of theirs is a reason to give up, too.
     *
     * @param beside what must not touch the builder
     * @return as above
     */
    boolean readTransfers(List<Runnable> beside) {
        context.progress().begin("read transfers", -1);
        int parts = Math.min(SESSIONS_A_THREAD * context.threads(), MAX_SESSIONS);
        List<Runnable> readings = new ArrayList<>();
        beside.forEach(reading -> readings.add(() -> orGiveUp(reading)));
        for (int part = 0; part < parts; part++) {
            int number = part;
            readings.add(() -> orGiveUp(() -> readPart(number, parts)));
        }
        SideBySide.run(readings);
        context.progress().end();
        return !givenUp.get();
    }

    private void readPart(int part, int parts) {
        AtomicBoolean begun = new AtomicBoolean();
        store.read(FETCH_ROWS, transaction -> {
            if (begun.getAndSet(true)) {
                givenUp.set(true);
            } else {
                readPart(transaction, part, parts);
            }
            return begun;
        });
    }

    private void orGiveUp(Runnable reading) {
        try {
            reading.run();
        } catch (ClientException unknownStatement) {
            givenUp.set(true);
        } catch (RuntimeException failed) {
            givenUp.set(true);
            throw failed;
        }
    }

    private void readPart(TransactionContext transaction, int part, int parts) {
        PackedRows rows = new PackedRows(accounts, builder, context);
        List<Long> large = new ArrayList<>();
        Map<String, Object> parameters = Map.of(
                "part", part,
                "parts", parts,
                "fromMillis", builder.fromMillis(),
                "toMillis", builder.toMillis(),
                "slice", SLICE);
        each(transaction, CypherCatalogue.WINDOW_TRANSFERS_IN_FORCE, parameters, row -> {
            long account = row.get("account").asLong();
            if (row.get("ids").size() >= SLICE) {
                large.add(account);
            } else if (!rows.add(account, row)) {
                givenUp.set(true);
            }
        });
        for (long account : large) {
            readLarge(transaction, account, rows);
        }
        rows.flush();
    }

    private void readLarge(TransactionContext transaction, long account, PackedRows rows) {
        String id = accounts.id(account);
        if (id == null) {
            givenUp.set(true);
            return;
        }
        Map<String, Object> parameters =
                Map.of("account", id, "fromMillis", builder.fromMillis(), "toMillis", builder.toMillis());
        each(transaction, CypherCatalogue.WINDOW_TRANSFERS_IN_FORCE_OF_ACCOUNT, parameters, row -> {
            if (!rows.add(account, row)) {
                givenUp.set(true);
            }
        });
    }

    private void each(
            TransactionContext transaction,
            CypherCatalogue statement,
            Map<String, Object> parameters,
            Consumer<Record> reader) {
        Result result = transaction.run(statement.text(), parameters);
        while (!givenUp.get() && result.hasNext()) {
            reader.accept(result.next());
        }
    }
}
