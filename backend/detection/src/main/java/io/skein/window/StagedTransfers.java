// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.CurrencyUnit;
import io.skein.model.Transfer;
import io.skein.window.column.AmountColumn;
import io.skein.window.column.IdBuffer;
import io.skein.window.column.PackedIds;
import io.skein.window.column.SparseAmounts;
import io.skein.window.column.TimeColumn;
import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.ints.Int2ByteOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transfers in the order of their coming, as growing columns; accounts are handles. */
final class StagedTransfers {

    private static final int MAX_CURRENCIES = 256;

    private final IdBuffer ids = new IdBuffer();
    private final IntArrayList from = new IntArrayList();
    private final IntArrayList to = new IntArrayList();
    private final LongArrayList epochMillis = new LongArrayList();
    private final LongArrayList paidMinor = new LongArrayList();
    private final ByteArrayList paidCurrency = new ByteArrayList();
    private final ByteArrayList channel = new ByteArrayList();
    private final BitSet isConverted = new BitSet();
    private final Int2LongOpenHashMap receivedMinor = new Int2LongOpenHashMap();
    private final Int2ByteOpenHashMap receivedCurrency = new Int2ByteOpenHashMap();
    private final List<CurrencyUnit> currencies = new ArrayList<>();
    private @Nullable CurrencyUnit lastCurrency;
    private byte lastCode;

    void add(TransferBatch batch, int row) {
        addColumns(batch, row);
        ids.add(batch.ids()[row]);
    }

    void add(TransferBatch batch, IdBytes idBytes, int row) {
        addColumns(batch, row);
        ids.add(idBytes.bytes(), idBytes.starts()[row], idBytes.ends()[row]);
    }

    private void addColumns(TransferBatch batch, int row) {
        TransferBatch.Amounts paid = batch.paid();
        TransferBatch.Amounts received = batch.received();
        requirePermitted(paid.minor()[row]);
        requirePermitted(received.minor()[row]);
        byte currency = code(paid.currencies()[row]);
        byte receivedCode = code(received.currencies()[row]);
        if (received.minor()[row] != paid.minor()[row] || receivedCode != currency) {
            isConverted.set(count());
            receivedMinor.put(count(), received.minor()[row]);
            receivedCurrency.put(count(), receivedCode);
        }
        from.add(batch.from()[row]);
        to.add(batch.to()[row]);
        epochMillis.add(batch.epochMillis()[row]);
        paidMinor.add(paid.minor()[row]);
        paidCurrency.add(currency);
        channel.add((byte) batch.channels()[row].ordinal());
    }

    private static void requirePermitted(long minor) {
        if (minor <= 0 || minor > Transfer.MOST_MINOR) {
            throw new IllegalArgumentException(
                    "transfer amounts must be from 1 to " + Transfer.MOST_MINOR + " minor units, one was " + minor);
        }
    }

    int count() {
        return from.size();
    }

    /** {@return the columns in the window's order, with accounts renumbered} */
    TransferColumns freeze(int[] accountNumbers) {
        int[] fromAccounts = renumbered(from, accountNumbers);
        int[] toAccounts = renumbered(to, accountNumbers);
        int[] order = new TransferOrder(fromAccounts, toAccounts, ids).of(epochMillis.elements(), count());
        return new TransferColumns(
                picked(fromAccounts, order),
                picked(toAccounts, order),
                new TimeColumn(picked(epochMillis.elements(), order)),
                new AmountColumn(picked(paidMinor.elements(), order)),
                picked(paidCurrency.elements(), order),
                received(order),
                picked(channel.elements(), order),
                PackedIds.of(ids, order),
                List.copyOf(currencies));
    }

    private byte code(CurrencyUnit currency) {
        // most transfers are in the currency of the one before
        return currency.equals(lastCurrency) ? lastCode : otherCode(currency);
    }

    private byte otherCode(CurrencyUnit currency) {
        int code = 0;
        while (code < currencies.size() && !currencies.get(code).equals(currency)) {
            code++;
        }
        if (code >= MAX_CURRENCIES) {
            throw new IllegalArgumentException("a window holds at most " + MAX_CURRENCIES + " currencies");
        }
        if (code == currencies.size()) {
            currencies.add(currency);
        }
        lastCurrency = currency;
        lastCode = (byte) code;
        return lastCode;
    }

    private SparseAmounts received(int[] order) {
        SparseAmounts.Collector collector = new SparseAmounts.Collector(order.length);
        for (int transfer = 0; transfer < order.length && !receivedMinor.isEmpty(); transfer++) {
            if (isConverted.get(order[transfer])) {
                collector.add(transfer, receivedMinor.get(order[transfer]), receivedCurrency.get(order[transfer]));
            }
        }
        return collector.freeze();
    }

    private static int[] renumbered(IntArrayList handles, int[] numbers) {
        int[] accounts = new int[handles.size()];
        for (int row = 0; row < accounts.length; row++) {
            accounts[row] = numbers[handles.getInt(row)];
        }
        return accounts;
    }

    private static int[] picked(int[] column, int[] order) {
        int[] picked = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            picked[place] = column[order[place]];
        }
        return picked;
    }

    private static long[] picked(long[] column, int[] order) {
        long[] picked = new long[order.length];
        for (int place = 0; place < order.length; place++) {
            picked[place] = column[order[place]];
        }
        return picked;
    }

    private static byte[] picked(byte[] column, int[] order) {
        byte[] picked = new byte[order.length];
        for (int place = 0; place < order.length; place++) {
            picked[place] = column[order[place]];
        }
        return picked;
    }
}
