// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.Account;
import io.skein.model.Customer;
import io.skein.model.Device;
import io.skein.model.Fact;
import io.skein.model.IdentifierUse;
import io.skein.model.Login;
import io.skein.model.Ownership;
import io.skein.model.Transfer;
import io.skein.simulation.output.TruthSink.Element;
import io.skein.simulation.output.TruthSink.TruthRecord;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every bank, whatever its seed, size and difficulty. */
class BankProperties {

    @Property(tries = 6)
    void paysOnlyFromAndToAccountsThatAreOpen(
            @ForAll long seed, @ForAll @IntRange(min = 50, max = 250) int people, @ForAll Difficulty difficulty) {
        MadeBank bank = bank(seed, people, difficulty);
        Map<String, Account> accounts =
                bank.of(Account.class).stream().collect(Collectors.toMap(Account::id, Function.identity()));
        assertThat(bank.of(Transfer.class)).allSatisfy(transfer -> {
            assertThat(isOpen(Objects.requireNonNull(accounts.get(transfer.fromAccountId())), transfer))
                    .isTrue();
            assertThat(isOpen(Objects.requireNonNull(accounts.get(transfer.toAccountId())), transfer))
                    .isTrue();
        });
    }

    @Property(tries = 6)
    void refersOnlyToWhatIsThere(
            @ForAll long seed, @ForAll @IntRange(min = 50, max = 250) int people, @ForAll Difficulty difficulty) {
        MadeBank bank = bank(seed, people, difficulty);
        Set<String> customers = ids(bank, Customer.class);
        Set<String> accounts = ids(bank, Account.class);
        Set<String> devices = ids(bank, Device.class);
        assertThat(bank.of(IdentifierUse.class)).allMatch(it -> customers.contains(it.customerId()));
        assertThat(bank.of(Ownership.class))
                .allMatch(it -> customers.contains(it.customerId()) && accounts.contains(it.accountId()));
        assertThat(bank.of(Login.class))
                .allMatch(it -> customers.contains(it.customerId()) && devices.contains(it.deviceId()));
        for (TruthRecord record : bank.truth()) {
            switch (record.element()) {
                case CUSTOMER -> assertThat(customers).contains(record.id());
                case ACCOUNT -> assertThat(accounts).contains(record.id());
                case TRANSFER, HIDDEN_TRANSFER -> assertThat(record.role()).isNotEmpty();
            }
        }
        Set<String> transfers = ids(bank, Transfer.class);
        assertThat(bank.truth().stream().filter(it -> it.element() == Element.TRANSFER))
                .allMatch(it -> transfers.contains(it.id()));
    }

    @Property(tries = 4)
    void neverGivesANumberTwice(@ForAll long seed, @ForAll Difficulty difficulty) {
        MadeBank bank = bank(seed, 200, difficulty);
        assertThat(bank.facts().stream().map(fact -> fact.kind() + fact.id())).doesNotHaveDuplicates();
    }

    private static MadeBank bank(long seed, int people, Difficulty difficulty) {
        return MadeBank.of(
                MadeBank.small(difficulty).withSeed(seed).withPeople(people).withPatterns(1));
    }

    private static boolean isOpen(Account account, Transfer transfer) {
        boolean opened = account.openedAt() == null || !transfer.at().isBefore(account.openedAt());
        return opened && (account.closedAt() == null || transfer.at().isBefore(account.closedAt()));
    }

    private static <T extends Fact> Set<String> ids(MadeBank bank, Class<T> type) {
        return bank.of(type).stream().map(Fact::id).collect(Collectors.toSet());
    }
}
