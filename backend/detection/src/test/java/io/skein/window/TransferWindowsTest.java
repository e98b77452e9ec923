// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.Transfer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferWindowsTest {

    @Test
    void readsEveryPartOfATransfer() {
        TransferWindow window = TransferWindows.parse("#x9 a -900.50 EUR = 960.10 USD @2d3h15m20s7ms WIRE-> b");

        assertThat(window.transfer(0))
                .isEqualTo(new Transfer(
                        "x9",
                        "a",
                        "b",
                        TransferWindows.ORIGIN.plus(Duration.ofDays(2)
                                .plusHours(3)
                                .plusMinutes(15)
                                .plusSeconds(20)
                                .plusMillis(7)),
                        new Money(90_050, CurrencyUnit.of("EUR")),
                        new Money(96_010, CurrencyUnit.of("USD")),
                        Channel.WIRE,
                        null));
    }

    @Test
    void namesTransfersByLineAndNumbersThemByTime() {
        TransferWindow window = TransferWindows.parse("b -1.00 EUR @5m-> c", "a -1.00 EUR @0h-> b");

        assertThat(window.transferId(0)).isEqualTo("t2");
        assertThat(window.transferId(1)).isEqualTo("t1");
    }

    @Test
    void numbersAccountsFromAnOffset() {
        TransferWindow window = TransferWindows.parse("a -1.00 EUR @0h-> b");

        assertThat(window.accounts().number("a")).isEqualTo(TransferWindows.NUMBER_OFFSET);
        assertThat(window.from(0)).isEqualTo(TransferWindows.NUMBER_OFFSET);
    }

    @Test
    void readsOwnersAndLonelyAccounts() {
        TransferWindow window = TransferWindows.parse("""
                // two accounts of one party, and one of nobody
                owner: alice a b
                owner: bob b
                account: c
                """);
        AccountTable accounts = window.accounts();

        assertThat(accounts.owners(accounts.number("b"))).isEqualTo(List.of("alice", "bob"));
        assertThat(accounts.sameController(accounts.number("a"), accounts.number("b")))
                .isTrue();
        assertThat(accounts.sameController(accounts.number("a"), accounts.number("c")))
                .isFalse();
    }

    @Test
    void keepsOnlyWhatLiesInTheDeclaredWindow() {
        TransferWindow window = TransferWindows.parse("""
                a -1.00 EUR @-1ms-> b
                a -2.00 EUR @0h-> b
                a -3.00 EUR @1d-> b
                window: @0h .. @1d
                """);

        assertThat(window.transferCount()).isEqualTo(1);
        assertThat(window.paidMinor(0)).isEqualTo(200);
    }

    @Test
    void formatsToTextThatReadsBackTheSame() {
        String text = """
                #e x -0.01 EUR @-3h-> x
                #t1 a -900.00 EUR @0h-> b
                #t2 b -7 JPY = 0.00000001 XBT @2d3h15m1s9ms MOBILE-> a
                account: z
                owner: alice a b
                owner: bob b
                window: @-1d .. @30d
                """;

        assertThat(TransferWindows.format(TransferWindows.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 900.00 EUR @0h-> b",
                "a -900.00 EUR @-> b",
                "a -900.00 EUR @3x-> b",
                "a -900.00 EURO @0h-> b",
                "a -0.00 EUR @0h-> b",
                "a -1.001 EUR @0h-> b",
                "a -1.00 EUR @0h PIGEON-> b",
                "owner: alice",
                "window: 0h .. 3d"
            })
    void refusesALineThatIsNotOfTheForm(String line) {
        assertThatThrownBy(() -> TransferWindows.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }
}
