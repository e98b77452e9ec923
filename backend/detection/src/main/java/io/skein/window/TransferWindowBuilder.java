// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import java.time.Instant;

/**
 * Collects accounts, owners and transfers in any order and freezes them into a {@link TransferWindow}.
 *
 * <p>Keeps columns, no object per transfer. The window does not depend on the order in which facts come. Transfer ids are taken
 * as they are: a transfer given twice is there twice. Instants are cut to milliseconds.
 */
public final class TransferWindowBuilder {

    private final TimeWindow interval;
    private final long fromMillis;
    private final long toMillis;
    private final AccountRegister accounts = new AccountRegister();
    private final StagedTransfers transfers = new StagedTransfers();
    private final TransferBatch single = TransferBatch.ofCapacity(1);

    public TransferWindowBuilder(TimeWindow interval) {
        this.interval = interval;
        this.fromMillis = millisAtOrAfter(interval.from());
        this.toMillis = millisAtOrAfter(interval.to());
    }

    /** {@return the first instant of the window, milliseconds since 1970, UTC} */
    public long fromMillis() {
        return fromMillis;
    }

    /** {@return the instant after the last one of the window, milliseconds since 1970, UTC} */
    public long toMillis() {
        return toMillis;
    }

    /** Adds an account, which need not have a transfer. */
    public TransferWindowBuilder account(String accountId) {
        accounts.account(accountId);
        return this;
    }

    /** Adds an owner of an account. */
    public TransferWindowBuilder owner(String accountId, String customerId) {
        accounts.owner(accountId, customerId);
        return this;
    }

    /** {@return whether an account of that id was added} */
    public boolean contains(String accountId) {
        return accounts.contains(accountId);
    }

    /** {@return the handle by which a {@link TransferBatch} names the account, which is added if it is new} */
    public int handle(String accountId) {
        return accounts.account(accountId);
    }

    /** Adds a transfer if it lies in the window; its accounts come along. */
    public TransferWindowBuilder transfer(Transfer transfer) {
        long at = transfer.at().toEpochMilli();
        if (at < fromMillis || at >= toMillis) {
            return this;
        }
        single.ids()[0] = transfer.id();
        single.from()[0] = handle(transfer.fromAccountId());
        single.to()[0] = handle(transfer.toAccountId());
        single.epochMillis()[0] = at;
        single.paid().set(0, transfer.paid());
        single.received().set(0, transfer.received());
        single.channels()[0] = transfer.channel();
        return transfers(single);
    }

    /**
     * Adds those transfers of the batch that lie in the window.
     *
     * @throws IllegalArgumentException if an amount is not above zero, or an account is no handle of this builder
     */
    public TransferWindowBuilder transfers(TransferBatch batch) {
        for (int row = 0; row < batch.size(); row++) {
            if (takes(batch, row)) {
                transfers.add(batch, row);
            }
        }
        return this;
    }

    /** Does the same with ids that are bytes; those of the batch are not looked at. */
    public TransferWindowBuilder transfers(TransferBatch batch, IdBytes ids) {
        for (int row = 0; row < batch.size(); row++) {
            if (takes(batch, row)) {
                transfers.add(batch, ids, row);
            }
        }
        return this;
    }

    private boolean takes(TransferBatch batch, int row) {
        requireHandle(batch.from()[row]);
        requireHandle(batch.to()[row]);
        long at = batch.epochMillis()[row];
        return at >= fromMillis && at < toMillis;
    }

    /** {@return the window of what was added} */
    public TransferWindow build() {
        int[] order = accounts.order();
        return new TransferWindow(interval, accounts.freeze(order), transfers.freeze(AccountRegister.numbers(order)));
    }

    private void requireHandle(int handle) {
        if (handle < 0 || handle >= accounts.count()) {
            throw new IllegalArgumentException(
                    "account handle must be 0 to " + (accounts.count() - 1) + ", was " + handle);
        }
    }

    private static long millisAtOrAfter(Instant instant) {
        if (instant.isBefore(Instant.ofEpochMilli(Long.MIN_VALUE))) {
            return Long.MIN_VALUE;
        }
        if (instant.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE))) {
            return Long.MAX_VALUE;
        }
        long millis = instant.toEpochMilli();
        return Instant.ofEpochMilli(millis).isBefore(instant) ? millis + 1 : millis;
    }
}
