// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.graph.TransferCodes;
import io.skein.model.TimeWindow;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import io.skein.window.TransferWindows;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransferSectionTest {

    private static final TransferWindow WRITTEN = TransferWindows.parse("""
            #t1 A -100.00 EUR @0h-> B
            #t2 B -90.00 EUR = 96.10 USD @1h-> C
            #t3 C -80.00 EUR @2h-> A
            #t4 D -70.00 EUR @3h WIRE-> A
            #t5 A -60.00 EUR @4h-> E
            window: @0h .. @5h
            """);

    @Test
    void laterSectionsNameAccountsOfEarlierOnesByNumber() {
        List<Section> sections = written(WRITTEN, 2);

        assertThat(sections).hasSize(3);
        assertThat(TransferWindows.format(read(sections, WRITTEN.interval(), new BitSet())))
                .isEqualTo(TransferWindows.format(WRITTEN));
    }

    @Test
    void sectionThatBeginsAnewHasNumbersOfItsOwn() {
        TransferWindow later = TransferWindows.parse("#t6 E -50.00 EUR @5h-> A", "#t7 F -40.00 USD @6h-> B");
        List<Section> sections = written(WRITTEN, 2);
        sections.addAll(written(later, 1));

        TransferWindow all = read(
                sections,
                new TimeWindow(WRITTEN.interval().from(), later.interval().to()),
                new BitSet());

        assertThat(all.transferCount()).isEqualTo(7);
        assertThat(all.transfer(5)).isEqualTo(later.transfer(0));
        assertThat(all.transfer(6)).isEqualTo(later.transfer(1));
    }

    @Test
    void accountsWhoseTransfersAreAllRemovedStayOut() {
        BitSet removed = new BitSet();
        removed.set(3);
        removed.set(4);

        assertThat(read(written(WRITTEN, 2), WRITTEN.interval(), removed).accountCount())
                .isEqualTo(3);
    }

    private static List<Section> written(TransferWindow window, int rowsEach) {
        AccountNumbering numbering = new AccountNumbering(window);
        List<Section> sections = new ArrayList<>();
        for (int first = 0; first < window.transferCount(); first += rowsEach) {
            int end = Math.min(window.transferCount(), first + rowsEach);
            SectionBytes bytes = TransferSection.encoded(window, first, end, numbering);
            sections.add(new Section(SectionKind.TRANSFERS, MemorySegment.ofBuffer(bytes.content())));
        }
        return sections;
    }

    private static TransferWindow read(List<Section> sections, TimeWindow interval, BitSet removed) {
        TransferWindowBuilder builder = new TransferWindowBuilder(interval);
        KeptAccounts accounts = new KeptAccounts(builder);
        TransferCodes codes = new TransferCodes();
        int first = 0;
        for (Section section : sections) {
            first += TransferSection.read(section, first, removed, codes, accounts, builder);
        }
        return builder.build();
    }
}
