// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

import io.skein.graph.TransferCodes;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.window.IdBytes;
import io.skein.window.TransferBatch;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import java.util.BitSet;

/**
 * Some transfers as columns: accounts that no section before it names, both ends as numbers of accounts counted through from the
 * last section that began anew, times, amounts, codes, and ids as bytes.
 *
 * <p>What was received is there for all or, where it nowhere differs from what was paid, for none.
 */
final class TransferSection {

    /** Most transfers in one section: columns stay small enough to be copied at once. */
    static final int MAX_ROWS = 1 << 18;

    private TransferSection() {}

    /** {@return the rows of the window in that range as a section, which continues those numbered before} */
    static SectionBytes encoded(TransferWindow window, int first, int end, AccountNumbering numbering) {
        int rows = end - first;
        int continued = numbering.count();
        SectionTexts accounts = new SectionTexts();
        SectionTexts ids = new SectionTexts();
        int[] from = new int[rows];
        int[] to = new int[rows];
        long[] epochMillis = new long[rows];
        long[] paid = new long[rows];
        long[] received = new long[rows];
        long[] codes = new long[rows];
        for (int row = 0; row < rows; row++) {
            int transfer = first + row;
            from[row] = numbering.of(window.from(transfer), accounts);
            to[row] = numbering.of(window.to(transfer), accounts);
            epochMillis[row] = window.epochMillis(transfer);
            paid[row] = window.paidMinor(transfer);
            received[row] = window.receivedMinor(transfer);
            codes[row] = TransferCodes.of(
                    window.channel(transfer),
                    window.paidCurrency(transfer).code(),
                    window.receivedCurrency(transfer).code());
            ids.add(window.transferId(transfer));
        }
        SectionBytes bytes = new SectionBytes().put(rows).put(continued);
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
     * @param accounts those of the sections before, to which it adds its own
     * @param builder takes what lies in its window
     * @return how many rows the section has
     */
    static int read(
            Section section,
            int firstRow,
            BitSet removed,
            TransferCodes codes,
            KeptAccounts accounts,
            TransferWindowBuilder builder) {
        int rows = section.nextInt();
        int continued = section.nextInt();
        accounts.add(continued, SectionTexts.read(section));
        int[] from = section.nextInts(rows);
        int[] to = section.nextInts(rows);
        long[] epochMillis = section.nextLongs(rows);
        long[] paid = section.nextLongs(rows);
        long[] received = section.nextLongs(rows);
        long[] code = section.nextLongs(rows);
        IdBytes ids = SectionTexts.read(section);
        TransferBatch.Amounts paidAmounts = new TransferBatch.Amounts(paid, new CurrencyUnit[rows]);
        TransferBatch.Amounts receivedAmounts = new TransferBatch.Amounts(received, new CurrencyUnit[rows]);
        Channel[] channels = new Channel[rows];
        int kept = 0;
        for (int row = 0; row < rows; row++) {
            boolean inside = epochMillis[row] >= builder.fromMillis() && epochMillis[row] < builder.toMillis();
            if (!inside || removed.get(firstRow + row)) {
                continue;
            }
            from[kept] = accounts.handle(from[row]);
            to[kept] = accounts.handle(to[row]);
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
        section.nextInt();
        SectionTexts.read(section);
        section.skip((long) rows * (2 * Integer.BYTES + 4 * Long.BYTES));
        return SectionTexts.read(section);
    }
}
