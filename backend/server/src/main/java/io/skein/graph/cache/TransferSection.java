// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

import io.skein.graph.TransferCodes;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.window.IdBytes;
import io.skein.window.TransferBatch;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Some transfers as columns: accounts they name, both ends as numbers into these, times, amounts, codes, and ids as bytes.
 *
 * <p>What was received is there for all or, where it nowhere differs from what was paid, for none.
 */
final class TransferSection {

    /** Most transfers in one section: columns stay small enough to be copied at once. */
    static final int MAX_ROWS = 1 << 18;

    private static final int UNKNOWN = -1;
    private static final int ID_BYTES = 24;

    private TransferSection() {}

    /** {@return the rows of the window in that range as a section} */
    static SectionBytes encoded(TransferWindow window, int first, int end) {
        int rows = end - first;
        Texts accounts = new Texts();
        Texts ids = new Texts();
        Int2IntOpenHashMap places = new Int2IntOpenHashMap();
        int[] from = new int[rows];
        int[] to = new int[rows];
        long[] epochMillis = new long[rows];
        long[] paid = new long[rows];
        long[] received = new long[rows];
        long[] codes = new long[rows];
        for (int row = 0; row < rows; row++) {
            int transfer = first + row;
            from[row] = place(window, window.from(transfer), places, accounts);
            to[row] = place(window, window.to(transfer), places, accounts);
            epochMillis[row] = window.epochMillis(transfer);
            paid[row] = window.paidMinor(transfer);
            received[row] = window.receivedMinor(transfer);
            codes[row] = TransferCodes.of(
                    window.channel(transfer),
                    window.paidCurrency(transfer).code(),
                    window.receivedCurrency(transfer).code());
            ids.add(window.transferId(transfer));
        }
        SectionBytes bytes = new SectionBytes().put(rows);
        accounts.putInto(bytes);
        bytes.put(from, rows)
                .put(to, rows)
                .put(epochMillis, rows)
                .put(paid, rows)
                .put(received, rows)
                .put(codes, rows);
        ids.putInto(bytes);
        return bytes;
    }

    private static int place(TransferWindow window, int account, Int2IntOpenHashMap places, Texts accounts) {
        int known = places.getOrDefault(account, UNKNOWN);
        if (known == UNKNOWN) {
            known = accounts.add(window.accounts().id(account));
            places.put(account, known);
        }
        return known;
    }

    /** {@return how many rows the section has} */
    static int rows(Section section) {
        return section.nextInt();
    }

    /**
     * Hands rows to a builder.
     *
     * @param section at its beginning
     * @param firstRow number of its first row
     * @param removed rows to leave out
     * @param codes reads codes
     * @param builder takes what lies in its window
     * @return how many rows the section has
     */
    static int read(Section section, int firstRow, BitSet removed, TransferCodes codes, TransferWindowBuilder builder) {
        int rows = section.nextInt();
        IdBytes accounts = Texts.read(section);
        int[] from = section.nextInts(rows);
        int[] to = section.nextInts(rows);
        long[] epochMillis = section.nextLongs(rows);
        long[] paid = section.nextLongs(rows);
        long[] received = section.nextLongs(rows);
        long[] code = section.nextLongs(rows);
        IdBytes ids = Texts.read(section);
        int[] handles = new int[accounts.ends().length];
        Arrays.fill(handles, UNKNOWN);
        TransferBatch.Amounts paidAmounts = new TransferBatch.Amounts(paid, new CurrencyUnit[rows]);
        TransferBatch.Amounts receivedAmounts = new TransferBatch.Amounts(received, new CurrencyUnit[rows]);
        Channel[] channels = new Channel[rows];
        int kept = 0;
        for (int row = 0; row < rows; row++) {
            boolean inside = epochMillis[row] >= builder.fromMillis() && epochMillis[row] < builder.toMillis();
            if (!inside || removed.get(firstRow + row)) {
                continue;
            }
            from[kept] = handle(from[row], handles, accounts, builder);
            to[kept] = handle(to[row], handles, accounts, builder);
            epochMillis[kept] = epochMillis[row];
            paid[kept] = paid[row];
            received[kept] = received[row];
            paidAmounts.currencies()[kept] = codes.paid(code[row]);
            receivedAmounts.currencies()[kept] = codes.received(code[row]);
            channels[kept] = TransferCodes.channel(code[row]);
            ids.starts()[kept] = ids.starts()[row];
            ids.ends()[kept] = ids.ends()[row];
            kept++;
        }
        builder.transfers(
                new TransferBatch(kept, new String[0], from, to, epochMillis, paidAmounts, receivedAmounts, channels),
                ids);
        return rows;
    }

    /** {@return the ids of all rows} */
    static IdBytes ids(Section section) {
        int rows = section.nextInt();
        Texts.read(section);
        section.skip((long) rows * (2 * Integer.BYTES + 4 * Long.BYTES));
        return Texts.read(section);
    }

    private static int handle(int account, int[] handles, IdBytes accounts, TransferWindowBuilder builder) {
        if (handles[account] == UNKNOWN) {
            int start = accounts.starts()[account];
            int length = accounts.ends()[account] - start;
            handles[account] = builder.handle(new String(accounts.bytes(), start, length, StandardCharsets.UTF_8));
        }
        return handles[account];
    }

    /** Texts one after the other, with where they end. */
    private static final class Texts {

        private byte[] bytes = new byte[ID_BYTES << 6];
        private int[] ends = new int[1 << 6];
        private int count;

        int add(String text) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            int start = count == 0 ? 0 : ends[count - 1];
            if (start + encoded.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.addExact(start, encoded.length) * 2);
            }
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, count * 2);
            }
            System.arraycopy(encoded, 0, bytes, start, encoded.length);
            ends[count] = start + encoded.length;
            return count++;
        }

        void putInto(SectionBytes target) {
            int length = count == 0 ? 0 : ends[count - 1];
            target.put(count).put(length).put(ends, count).put(bytes, length);
        }

        static IdBytes read(Section section) {
            int count = section.nextInt();
            int length = section.nextInt();
            int[] ends = section.nextInts(count);
            int[] starts = new int[count];
            if (count > 1) {
                System.arraycopy(ends, 0, starts, 1, count - 1);
            }
            return new IdBytes(section.nextBytes(length), starts, ends);
        }
    }
}
