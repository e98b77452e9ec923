// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.exec.RunContext;
import io.skein.window.TransferBatch;
import io.skein.window.TransferWindowBuilder;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Hands rows of {@code window/transfers-in-force} to a window builder that other sessions fill too. */
final class PackedRows {

    private static final int BATCH = 8_192;

    private final AccountNumbers accounts;
    private final TransferWindowBuilder builder;
    private final RunContext context;
    private final PackedTransfer packing = new PackedTransfer();
    private final TransferBatch batch = TransferBatch.ofCapacity(BATCH);
    private final long[] from = new long[BATCH];
    private final long[] to = new long[BATCH];
    private int size;

    PackedRows(AccountNumbers accounts, TransferWindowBuilder builder, RunContext context) {
        this.accounts = accounts;
        this.builder = builder;
        this.context = context;
    }

    /** {@return whether all of the row could be read: its accounts are known and its transfers packed} */
    boolean add(long account, Record row) {
        if (!accounts.contains(account)) {
            return false;
        }
        Value ids = row.get("ids");
        Value beneficiaries = row.get("to");
        Value packed = row.get("packed");
        int count = ids.size();
        for (int place = 0; place < count; place++) {
            Value numbers = packed.get(place);
            long beneficiary = beneficiaries.get(place).asLong();
            if (numbers.isEmpty() || !accounts.contains(beneficiary)) {
                return false;
            }
            batch.ids()[size] = ids.get(place).asString();
            from[size] = account;
            to[size] = beneficiary;
            packing.unpack(numbers, batch, size);
            size++;
            if (size == BATCH) {
                flush();
            }
        }
        return true;
    }

    /** Hands over what is left. */
    void flush() {
        context.cancellation().check();
        synchronized (builder) {
            for (int row = 0; row < size; row++) {
                batch.from()[row] = accounts.handle(from[row], builder);
                batch.to()[row] = accounts.handle(to[row], builder);
            }
            builder.transfers(batch.withSize(size));
            context.progress().advance(size);
        }
        size = 0;
    }
}
