// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.skein.model.AccountClass;
import io.skein.model.AccountKind;
import io.skein.model.PartyKind;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProfilesTest {

    private static final String TEXT = """
        a -1.00 EUR @0h-> b
        b -1.00 EUR @1h-> c
        owner: alice a
        owner: firm b
        owner: carol c
        account: a opened=@-30d closed=@5d kind=SAVINGS class=II bank=B1
        account: b opened=@0h
        account: c kind=CUSTODY bank=B1
        customer: alice NATURAL born=1990-05-02 country=DE segment=student
        customer: firm LEGAL country=CN
        """;

    private final TransferWindow window = TransferWindows.parse(TEXT);
    private final Profiles profiles = TransferWindows.profiles(window, TEXT);

    @Test
    void saysOfAccountsWhatIsKnown() {
        int known = window.accounts().number("a");
        assertThat(profiles.openedAtMillis(known))
                .isEqualTo(TransferWindows.ORIGIN.minusSeconds(30 * 86_400).toEpochMilli());
        assertThat(profiles.closedAtMillis(known))
                .isEqualTo(TransferWindows.ORIGIN.plusSeconds(5 * 86_400).toEpochMilli());
        assertThat(profiles.accountKind(known)).isEqualTo(AccountKind.SAVINGS);
        assertThat(profiles.accountClass(known)).isEqualTo(AccountClass.II);
        assertThat(profiles.bankId(known)).isEqualTo("B1");
    }

    @Test
    void saysOfAccountsWhatIsNotKnown() {
        int opened = window.accounts().number("b");
        assertThat(profiles.openedAtMillis(opened)).isEqualTo(TransferWindows.ORIGIN.toEpochMilli());
        assertThat(profiles.closedAtMillis(opened)).isEqualTo(Profiles.UNKNOWN);
        assertThat(profiles.accountKind(opened)).isEqualTo(AccountKind.UNKNOWN);
        assertThat(profiles.accountClass(opened)).isNull();
        assertThat(profiles.bankId(opened)).isNull();
        assertThat(profiles.openedAtMillis(window.accounts().number("c"))).isEqualTo(Profiles.UNKNOWN);
        assertThat(Profiles.NONE.openedAtMillis(opened)).isEqualTo(Profiles.UNKNOWN);
        assertThat(Profiles.NONE.accountKind(opened)).isEqualTo(AccountKind.UNKNOWN);
    }

    @Test
    void saysOfCustomersWhatIsKnown() {
        int alice = window.accounts().customerNumber("alice");
        assertThat(profiles.partyKind(alice)).isEqualTo(PartyKind.NATURAL);
        assertThat(profiles.bornOnEpochDay(alice))
                .isEqualTo(LocalDate.parse("1990-05-02").toEpochDay());
        assertThat(profiles.country(alice)).isEqualTo("DE");
        assertThat(profiles.segment(alice)).isEqualTo("student");
        int firm = window.accounts().customerNumber("firm");
        assertThat(profiles.partyKind(firm)).isEqualTo(PartyKind.LEGAL);
        assertThat(profiles.bornOnEpochDay(firm)).isEqualTo(Profiles.UNKNOWN);
        assertThat(profiles.partyKind(window.accounts().customerNumber("carol")))
                .isNull();
        assertThat(Profiles.NONE.country(alice)).isNull();
    }

    @Test
    void readsBackWhatItWrites() {
        String again = TransferWindows.format(window, profiles);
        assertThat(again.lines())
                .containsExactly(TEXT.lines()
                        .filter(line -> line.startsWith("account:") || line.startsWith("customer:"))
                        .toArray(String[]::new));
        assertThat(TransferWindows.format(window, TransferWindows.profiles(window, again)))
                .isEqualTo(again);
    }

    @Test
    void takesNoNoticeOfStrangers() {
        ProfilesBuilder builder = new ProfilesBuilder(window.accounts());
        builder.add(new AccountProfile("z", null, null, AccountKind.CARD, null, "B"))
                .add(new CustomerProfile("zoe", PartyKind.NATURAL, null, null, null));
        assertThat(TransferWindows.format(window, builder.build())).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> TransferWindows.profiles(window, "account: a open=@0h"))
                .hasMessageContaining("open=@0h");
        assertThatThrownBy(() -> TransferWindows.profiles(window, "account: a opened=2026-01-01"))
                .hasMessageContaining("opened=@-30d");
        assertThatThrownBy(() -> TransferWindows.profiles(window, "customer: zoe NATURAL"))
                .hasMessageContaining("zoe");
    }

    @Test
    void takesTwentyOneBytesAnAccount() {
        StringBuilder text = new StringBuilder();
        for (int account = 0; account < 20_000; account++) {
            text.append("account: a")
                    .append(account)
                    .append(" opened=@1h kind=CURRENT bank=B")
                    .append(account % 9);
            text.append('\n');
        }
        AccountTable table = TransferWindows.parse(text.toString()).accounts();
        new Profiles.AccountColumns(100);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Profiles.AccountColumns columns = new Profiles.AccountColumns(table.count());
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(columns.bank).hasSize(table.count());
        assertThat(bytes).isBetween(20L * table.count(), 22L * table.count());
    }
}
