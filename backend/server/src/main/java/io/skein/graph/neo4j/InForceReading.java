// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.cypher.CypherCatalogue;
import io.skein.exec.RunContext;
import io.skein.window.TransferWindowBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ClientException;

/**
 * Reads the transfers that hold now from what is packed, the accounts divided among as many sessions as the run has threads.
 *
 * <p>Gives up, and says so, when it meets what only a slower reading gets right: transfers stored before there was packing,
 * accounts stored while it reads, a transaction that had to be tried again, a store that does not know these statements. Rows hold
 * {@value #SLICE} transfers at most and {@value #FETCH_ROWS} rows are on their way at a time, so an account of any size
 * takes bounded memory on both sides: what has more is read transfer by transfer.
 */
final class InForceReading {

    static final int SLICE = 4_000;

    private static final int FETCH_ROWS = 100;
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
        context.progress().begin("read transfers", -1);
        int parts = Math.min(context.threads(), MAX_SESSIONS);
        List<Callable<Void>> readings = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            int number = part;
            readings.add(() -> readPart(number, parts));
        }
        try (ExecutorService sessions = Executors.newFixedThreadPool(parts)) {
            List<Future<Void>> ends = readings.stream().map(sessions::submit).toList();
            ends.forEach(InForceReading::await);
        }
        context.progress().end();
        return !givenUp.get();
    }

    private Void readPart(int part, int parts) {
        AtomicBoolean begun = new AtomicBoolean();
        try {
            store.read(FETCH_ROWS, transaction -> {
                if (begun.getAndSet(true)) {
                    givenUp.set(true);
                } else {
                    readPart(transaction, part, parts);
                }
                return begun;
            });
        } catch (ClientException unknownStatement) {
            givenUp.set(true);
        } catch (RuntimeException failed) {
            givenUp.set(true);
            throw failed;
        }
        return null;
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

    private static void await(Future<Void> end) {
        try {
            end.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("reading of transfers failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while transfers were read", interrupted);
        }
    }
}
