// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.exec.RunContext;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.window.TransferBatch;
import io.skein.window.TransferWindowBuilder;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Hands rows of {@code window/transfers-by-account} and {@code transfers-of-account} to a window builder, some thousand transfers at a time. */
final class TransferRows {

    private static final int BATCH = 10_000;

    private final TransferWindowBuilder builder;
    private final RunContext context;
    private final Map<String, CurrencyUnit> currencies = new HashMap<>();
    private final TransferBatch batch = TransferBatch.ofCapacity(BATCH);
    private int size;

    TransferRows(TransferWindowBuilder builder, RunContext context) {
        this.builder = builder;
        this.context = context;
    }

    void add(String account, Record row) {
        int from = builder.handle(account);
        Columns columns = Columns.of(row);
        int count = columns.ids.size();
        for (int place = 0; place < count; place++) {
            add(from, columns, place);
            if (size == BATCH) {
                flush();
            }
        }
    }

    /** Hands over what is left. */
    void flush() {
        context.cancellation().check();
        builder.transfers(batch.withSize(size));
        context.progress().advance(size);
        size = 0;
    }

    private void add(int from, Columns columns, int place) {
        batch.ids()[size] = columns.ids.get(place).asString();
        batch.from()[size] = from;
        batch.to()[size] = builder.handle(columns.to.get(place).asString());
        batch.epochMillis()[size] = columns.epochMillis.get(place).asLong();
        batch.paid().minor()[size] = columns.paidMinor.get(place).asLong();
        batch.paid().currencies()[size] = currency(columns.paidCurrencies.get(place));
        batch.received().minor()[size] = columns.receivedMinor.get(place).asLong();
        batch.received().currencies()[size] = currency(columns.receivedCurrencies.get(place));
        batch.channels()[size] = Channel.valueOf(columns.channels.get(place).asString());
        size++;
    }

    private CurrencyUnit currency(Value code) {
        return currencies.computeIfAbsent(code.asString(), CurrencyUnit::of);
    }

    private record Columns(
            Value ids,
            Value to,
            Value epochMillis,
            Value paidMinor,
            Value paidCurrencies,
            Value receivedMinor,
            Value receivedCurrencies,
            Value channels) {

        static Columns of(Record row) {
            return new Columns(
                    row.get("ids"),
                    row.get("to"),
                    row.get("epochMillis"),
                    row.get("paidMinor"),
                    row.get("paidCurrencies"),
                    row.get("receivedMinor"),
                    row.get("receivedCurrencies"),
                    row.get("channels"));
        }
    }
}
