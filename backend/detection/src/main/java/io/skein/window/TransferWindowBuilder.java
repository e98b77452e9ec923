// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects accounts, owners and transfers in any order and freezes them into a {@link TransferWindow}. */
public final class TransferWindowBuilder {

    private final TimeWindow interval;
    private final Map<String, TreeSet<String>> ownersById = new TreeMap<>();
    private final List<Transfer> transfers = new ArrayList<>();

    public TransferWindowBuilder(TimeWindow interval) {
        this.interval = interval;
    }

    /** Adds an account, which need not have a transfer. */
    public TransferWindowBuilder account(String accountId) {
        ownersById.computeIfAbsent(accountId, id -> new TreeSet<>());
        return this;
    }

    /** Adds an owner of an account. */
    public TransferWindowBuilder owner(String accountId, String customerId) {
        ownersById.computeIfAbsent(accountId, id -> new TreeSet<>()).add(customerId);
        return this;
    }

    /** Adds a transfer if it lies in the window; its accounts come along. */
    public TransferWindowBuilder transfer(Transfer transfer) {
        if (interval.contains(transfer.at())) {
            account(transfer.fromAccountId());
            account(transfer.toAccountId());
            transfers.add(transfer);
        }
        return this;
    }

    /** {@return the window of what was added} */
    public TransferWindow build() {
        transfers.sort(Comparator.comparing(Transfer::at)
                .thenComparing(Transfer::fromAccountId)
                .thenComparing(Transfer::toAccountId)
                .thenComparing(Transfer::id));
        AccountTable accounts = new AccountTable(
                ownersById.keySet().toArray(String[]::new),
                ownersById.values().stream().map(List::copyOf).toList());
        return new TransferWindow(interval, accounts, columns(accounts));
    }

    private TransferWindow.TransferColumns columns(AccountTable accounts) {
        int count = transfers.size();
        List<CurrencyUnit> currencies = new ArrayList<>();
        ReceivedColumn received = new ReceivedColumn();
        TransferWindow.TransferColumns columns = new TransferWindow.TransferColumns(
                new int[count],
                new int[count],
                new long[count],
                new long[count],
                new byte[count],
                new byte[count],
                received,
                new ArrayList<>(transfers.stream().map(Transfer::id).toList())::get,
                currencies,
                Channel.values());
        for (int number = 0; number < count; number++) {
            Transfer transfer = transfers.get(number);
            columns.from()[number] = accounts.number(transfer.fromAccountId());
            columns.to()[number] = accounts.number(transfer.toAccountId());
            columns.epochMillis()[number] = transfer.at().toEpochMilli();
            columns.paidMinor()[number] = transfer.paid().amountMinor();
            columns.paidCurrency()[number] = code(currencies, transfer.paid().currency());
            columns.channel()[number] = (byte) transfer.channel().ordinal();
            if (!transfer.received().equals(transfer.paid())) {
                received.put(
                        number,
                        transfer.received().amountMinor(),
                        code(currencies, transfer.received().currency()));
            }
        }
        return columns;
    }

    private static byte code(List<CurrencyUnit> currencies, CurrencyUnit currency) {
        if (!currencies.contains(currency)) {
            currencies.add(currency);
        }
        return (byte) currencies.indexOf(currency);
    }
}
