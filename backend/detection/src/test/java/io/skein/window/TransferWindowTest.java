// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransferWindowTest {

    private static final TimeWindow ALL_TIME = new TimeWindow(Instant.MIN, Instant.MAX);

    @Test
    void ordersTiesByOriginatorThenBeneficiaryThenId() {
        TransferWindow window = TransferWindows.parse("""
                #t9 b -1.00 EUR @1h-> a
                #t8 a -1.00 EUR @1h-> c
                #t2 a -1.00 EUR @1h-> b
                #t10 a -1.00 EUR @1h-> b
                #t1 c -1.00 EUR @2h-> b
                #t3 c -1.00 EUR @0h-> b
                """);

        assertThat(ids(window)).containsExactly("t3", "t10", "t2", "t8", "t9", "t1");
    }

    @Test
    void keepsParallelAndSelfTransfers() {
        TransferWindow window = TransferWindows.parse("""
                a -1.00 EUR @1h-> b
                a -1.00 EUR @1h-> b
                a -1.00 EUR @1h-> a
                """);
        int a = window.accounts().number("a");

        assertThat(window.outEnd(a) - window.outStart(a)).isEqualTo(3);
        assertThat(window.inEnd(a) - window.inStart(a)).isEqualTo(1);
    }

    @Test
    void numbersAccountsByCodePoints() {
        TransferWindow window = new TransferWindowBuilder(ALL_TIME)
                .account("\uFFFD")
                .account("\uD83D\uDCB0")
                .account("b")
                .account("B")
                .build();

        assertThat(IntStream.range(0, 4).mapToObj(window.accounts()::id))
                .containsExactly("B", "b", "\uFFFD", "\uD83D\uDCB0");
        assertThat(window.accounts().number("\uD83D\uDCB0")).isEqualTo(3);
        assertThat(window.accounts().number("absent")).isEqualTo(-1);
    }

    @Test
    void keepsTimesFarBeyondTheRangeOfAnInt() {
        TransferWindow window = TransferWindows.parse("""
                a -1.00 EUR @-3000000d-> b
                b -1.00 EUR @0h-> a
                b -1.00 EUR @3000000d1ms-> a
                """);

        assertThat(window.epochMillis(2) - window.epochMillis(0)).isEqualTo(6_000_000L * 86_400_000L + 1);
    }

    @Test
    void takesTheSameFromColumnsAsFromTransfers() {
        TransferWindow fromText = TransferWindows.parse("""
                b -5.00 EUR @2h-> a
                a -1.00 EUR = 1.10 USD @1h WIRE-> b
                """);
        TransferWindowBuilder builder = new TransferWindowBuilder(fromText.interval());
        IntStream.range(0, TransferWindows.NUMBER_OFFSET).forEach(filler -> builder.account("!" + filler));
        TransferBatch batch = TransferBatch.ofCapacity(3).withSize(2);
        int[] handles = {builder.handle("b"), builder.handle("a")};
        for (int row = 0; row < 2; row++) {
            batch.ids()[row] = "t" + (row + 1);
            batch.from()[row] = handles[row];
            batch.to()[row] = handles[1 - row];
            batch.epochMillis()[row] =
                    TransferWindows.ORIGIN.plusSeconds(7_200 - 3_600L * row).toEpochMilli();
            batch.paid().set(row, Money.parse(row == 0 ? "5" : "1", CurrencyUnit.of("EUR")));
            batch.received().set(row, Money.parse(row == 0 ? "5" : "1.1", CurrencyUnit.of(row == 0 ? "EUR" : "USD")));
            batch.channels()[row] = row == 0 ? Channel.UNKNOWN : Channel.WIRE;
        }

        assertThat(TransferWindows.format(builder.transfers(batch).build()))
                .isEqualTo(TransferWindows.format(fromText));
    }

    @Test
    void refusesAmountsAndHandlesThatCannotBe() {
        TransferWindowBuilder builder = new TransferWindowBuilder(ALL_TIME);
        TransferBatch batch = TransferBatch.ofCapacity(1);
        batch.ids()[0] = "t";
        batch.from()[0] = 7;

        assertThatThrownBy(() -> builder.transfers(batch)).hasMessageContaining("was 7");
        batch.from()[0] = builder.handle("a");
        batch.paid().set(0, new Money(-5, CurrencyUnit.of("EUR")));
        assertThatThrownBy(() -> builder.transfers(batch)).hasMessageContaining("from 1 to");
    }

    @Test
    void countsInstantsOfTheHalfOpenWindow() {
        Instant from = TransferWindows.ORIGIN;
        TransferWindow window = TransferWindows.parse("""
                a -1.00 EUR @0h-> b
                a -2.00 EUR @1h-> b
                window: @0h .. @1h
                """);

        assertThat(window.interval()).isEqualTo(new TimeWindow(from, from.plusSeconds(3_600)));
        assertThat(ids(window)).containsExactly("t1");
    }

    private static List<String> ids(TransferWindow window) {
        return IntStream.range(0, window.transferCount())
                .mapToObj(window::transferId)
                .toList();
    }
}
