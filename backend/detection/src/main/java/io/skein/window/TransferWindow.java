// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import java.time.Instant;

/**
 * Immutable columnar temporal multigraph of the transfers in one time window.
 *
 * <p>Accounts are numbered {@code 0..accountCount-1} in the order of their ids. Transfers are numbered
 * {@code 0..transferCount-1} in the order of (time, originator id, beneficiary id, transfer id), so the number of a transfer
 * is also its place in time and ties have one order. Parallel transfers and self-transfers are kept. Out- and in-indices are
 * compressed rows, each bucket in transfer order. Ids compare by code points.
 *
 * <p>A transfer takes 26 bytes for accounts, time, amount, currency, channel and both indices, plus its packed id: 5 bytes for
 * twelve-digit numbers, 16 for UUIDs; plus 9 where the received amount differs or the amount exceeds 32 bits. {@code
 * docs/performance.md} has measured sizes.
 */
public final class TransferWindow {

    private final TimeWindow interval;
    private final AccountTable accounts;
    private final TransferColumns columns;
    private final int[] outOffsets;
    private final int[] outTransfers;
    private final int[] inOffsets;
    private final int[] inTransfers;

    TransferWindow(TimeWindow interval, AccountTable accounts, TransferColumns columns) {
        this.interval = interval;
        this.accounts = accounts;
        this.columns = columns;
        this.outOffsets = offsets(columns.from(), accounts.count());
        this.outTransfers = bucket(columns.from(), outOffsets);
        this.inOffsets = offsets(columns.to(), accounts.count());
        this.inTransfers = bucket(columns.to(), inOffsets);
    }

    /** {@return the time window} */
    public TimeWindow interval() {
        return interval;
    }

    /** {@return the accounts, with their owners} */
    public AccountTable accounts() {
        return accounts;
    }

    /** {@return the number of accounts} */
    public int accountCount() {
        return accounts.count();
    }

    /** {@return the number of transfers} */
    public int transferCount() {
        return columns.count();
    }

    /** {@return the originator's account of a transfer} */
    public int from(int transfer) {
        return columns.from()[transfer];
    }

    /** {@return the beneficiary's account of a transfer} */
    public int to(int transfer) {
        return columns.to()[transfer];
    }

    /** {@return when the transfer was executed, milliseconds since 1970, UTC} */
    public long epochMillis(int transfer) {
        return columns.time().get(transfer);
    }

    /** {@return minor units that left the originator, in {@link #paidCurrency}} */
    public long paidMinor(int transfer) {
        return columns.paid().get(transfer);
    }

    /** {@return the currency that left the originator} */
    public CurrencyUnit paidCurrency(int transfer) {
        return columns.paidCurrencyUnit(transfer);
    }

    /** {@return minor units that reached the beneficiary, in {@link #receivedCurrency}} */
    public long receivedMinor(int transfer) {
        return columns.receivedMinor(transfer);
    }

    /** {@return the currency that reached the beneficiary} */
    public CurrencyUnit receivedCurrency(int transfer) {
        return columns.receivedCurrencyUnit(transfer);
    }

    /** {@return the channel of a transfer} */
    public Channel channel(int transfer) {
        return columns.channelOf(transfer);
    }

    /** {@return the business id of a transfer} */
    public String transferId(int transfer) {
        return columns.ids().get(transfer);
    }

    /** {@return the transfer as a value; its reference text is not in the window and therefore absent} */
    public Transfer transfer(int transfer) {
        return new Transfer(
                transferId(transfer),
                accounts.id(from(transfer)),
                accounts.id(to(transfer)),
                Instant.ofEpochMilli(epochMillis(transfer)),
                new Money(paidMinor(transfer), paidCurrency(transfer)),
                new Money(receivedMinor(transfer), receivedCurrency(transfer)),
                channel(transfer),
                null);
    }

    /** {@return position of the account's first outgoing transfer in the out-index; its bucket is [outStart, outEnd)} */
    public int outStart(int account) {
        return outOffsets[account];
    }

    /** {@return position after the account's last outgoing transfer in the out-index} */
    public int outEnd(int account) {
        return outOffsets[account + 1];
    }

    /** {@return the transfer at that position of the out-index} */
    public int outTransfer(int position) {
        return outTransfers[position];
    }

    /** {@return position of the account's first incoming transfer in the in-index; its bucket is [inStart, inEnd)} */
    public int inStart(int account) {
        return inOffsets[account];
    }

    /** {@return position after the account's last incoming transfer in the in-index} */
    public int inEnd(int account) {
        return inOffsets[account + 1];
    }

    /** {@return the transfer at that position of the in-index} */
    public int inTransfer(int position) {
        return inTransfers[position];
    }

    /** {@return first position in the account's out-bucket whose transfer is later than that instant} */
    public int firstOutAfter(int account, long epochMillis) {
        return firstAfter(outTransfers, outOffsets[account], outOffsets[account + 1], epochMillis);
    }

    /** {@return first position in the account's in-bucket whose transfer is later than that instant} */
    public int firstInAfter(int account, long epochMillis) {
        return firstAfter(inTransfers, inOffsets[account], inOffsets[account + 1], epochMillis);
    }

    private int firstAfter(int[] bucket, int start, int end, long epochMillis) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (columns.time().get(bucket[middle]) <= epochMillis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int[] offsets(int[] accountOfTransfer, int accountCount) {
        int[] offsets = new int[accountCount + 1];
        for (int account : accountOfTransfer) {
            offsets[account + 1]++;
        }
        for (int account = 0; account < accountCount; account++) {
            offsets[account + 1] += offsets[account];
        }
        return offsets;
    }

    private static int[] bucket(int[] accountOfTransfer, int[] offsets) {
        int[] next = offsets.clone();
        int[] transfers = new int[accountOfTransfer.length];
        for (int transfer = 0; transfer < transfers.length; transfer++) {
            transfers[next[accountOfTransfer[transfer]]++] = transfer;
        }
        return transfers;
    }
}
