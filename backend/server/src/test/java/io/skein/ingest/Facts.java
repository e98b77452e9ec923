// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import io.skein.model.Account;
import io.skein.model.AccountClass;
import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Customer;
import io.skein.model.Device;
import io.skein.model.Fact;
import io.skein.model.IdentifierKind;
import io.skein.model.IdentifierUse;
import io.skein.model.Login;
import io.skein.model.Money;
import io.skein.model.Ownership;
import io.skein.model.PartyKind;
import io.skein.model.RecordedFact;
import io.skein.model.Transfer;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any valid facts, with awkward characters, for property tests. */
final class Facts {

    private static final Arbitrary<String> TEXT = Arbitraries.strings()
            .withChars("aZ9 ,\"';=+-é漢😀".replace("😀", ""))
            .ofMinLength(1)
            .ofMaxLength(12)
            .map(text -> "x" + text.replace(' ', '_') + "y");
    private static final Arbitrary<Instant> TIME =
            Arbitraries.longs().between(0, 1_780_000_000_000L).map(Instant::ofEpochMilli);
    private static final Arbitrary<CurrencyUnit> CURRENCY =
            Arbitraries.of("USD", "JPY", "XBT", "BHD", "CNY").map(CurrencyUnit::of);

    private Facts() {}

    static Arbitrary<RecordedFact> any() {
        Arbitrary<? extends Fact> fact = Arbitraries.oneOf(
                customers(), accounts(), devices(), identifiers(), ownerships(), logins(), transfers());
        return Combinators.combine(fact, TIME).as((any, at) -> new RecordedFact(any, at, "test"));
    }

    static Arbitrary<Fact> transfers() {
        Arbitrary<Money> money = Combinators.combine(Arbitraries.longs().between(1, Transfer.MOST_MINOR), CURRENCY)
                .as(Money::new);
        return Combinators.combine(
                        TEXT, TEXT, TEXT, TIME, money, money, Arbitraries.of(Channel.class), TEXT.injectNull(0.5))
                .as(Transfer::new);
    }

    private static Arbitrary<Fact> customers() {
        return Combinators.combine(
                        TEXT,
                        Arbitraries.of(PartyKind.class),
                        TEXT,
                        TIME.map(at -> LocalDate.ofEpochDay(at.getEpochSecond() / 86_400))
                                .injectNull(0.5),
                        Arbitraries.of("DE", "CN").injectNull(0.5),
                        TEXT.injectNull(0.5))
                .as(Customer::new);
    }

    private static Arbitrary<Fact> accounts() {
        return Combinators.combine(
                        TEXT,
                        TEXT,
                        TEXT,
                        Arbitraries.of(AccountKind.class),
                        Arbitraries.of(AccountClass.class).injectNull(0.5),
                        CURRENCY.injectNull(0.5),
                        TIME.injectNull(0.5))
                .as((id, bank, number, kind, level, currency, openedAt) ->
                        new Account(id, bank, number, kind, level, currency, openedAt, null));
    }

    private static Arbitrary<Fact> devices() {
        return Combinators.combine(TEXT, TEXT.injectNull(0.5)).as(Device::new);
    }

    private static Arbitrary<Fact> identifiers() {
        return Combinators.combine(TEXT, Arbitraries.integers().between(0, 9_999), TIME.injectNull(0.5))
                .as((customer, number, since) ->
                        new IdentifierUse(customer, IdentifierKind.PHONE, "+4930123%04d".formatted(number), since));
    }

    private static Arbitrary<Fact> ownerships() {
        return Combinators.combine(TEXT, TEXT, Arbitraries.of(Ownership.Role.class), TIME.injectNull(0.5))
                .as(Ownership::new);
    }

    private static Arbitrary<Fact> logins() {
        return Combinators.combine(
                        TEXT,
                        TEXT,
                        TEXT,
                        TIME,
                        Arbitraries.of("10.0.0.1", "2001:db8:0:0:0:0:0:1").injectNull(0.5))
                .as(Login::new);
    }
}
