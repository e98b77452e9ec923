// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.Account;
import io.skein.model.Customer;
import io.skein.model.Ownership;
import io.skein.model.Transfer;
import io.skein.simulation.BankSettings;
import io.skein.simulation.Difficulty;
import io.skein.simulation.MadeBank;
import io.skein.simulation.crime.Typology;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every typology about people. */
class PeopleTypologiesTest {

    static Stream<String> ids() {
        return PeopleTypologies.all().stream().map(Typology::id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void plantsAsManyAsAskedForWithMembersAndTransfers(String id) {
        for (int count : List.of(0, 1, 5)) {
            BankSettings settings = Planted.settings(3, Difficulty.MEDIUM, id).withPatterns(count);
            List<Planted> patterns = Planted.in(MadeBank.of(settings));
            assertThat(patterns).hasSize(count).allSatisfy(planted -> {
                assertThat(planted.id()).startsWith(id + "-");
                assertThat(planted.customers()).isNotEmpty();
                assertThat(planted.accounts()).isNotEmpty();
                assertThat(planted.legs()).isNotEmpty();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void namesOnlyWhatTheFactsHold(String id) {
        for (Planted planted : Planted.of(id)) {
            assertThat(Planted.byId(planted.bank(), Customer.class).keySet())
                    .containsAll(planted.customers().keySet());
            assertThat(Planted.byId(planted.bank(), Account.class).keySet())
                    .containsAll(planted.accounts().keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void namesTheOwnerOfEveryAccountAndAnAccountOfEveryTransfer(String id) {
        for (Planted planted : Planted.of(id)) {
            Map<String, Set<String>> owners = planted.bank().of(Ownership.class).stream()
                    .collect(Collectors.groupingBy(
                            Ownership::accountId, Collectors.mapping(Ownership::customerId, Collectors.toSet())));
            assertThat(planted.accounts().keySet())
                    .allSatisfy(account -> assertThat(owners.get(account))
                            .containsAnyElementsOf(planted.customers().keySet()));
            assertThat(planted.legs())
                    .allSatisfy(leg -> assertThat(planted.accounts().keySet()).containsAnyOf(leg.from(), leg.to()));
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void paysOnlyInThePeriodAndWhileBothAccountsAreOpen(String id) {
        for (Planted planted : Planted.of(id)) {
            Map<String, Account> accounts = Planted.byId(planted.bank(), Account.class);
            assertThat(planted.legs()).allSatisfy(leg -> {
                assertThat(Planted.QUARTER.contains(leg.at())).isTrue();
                assertOpen(Objects.requireNonNull(accounts.get(leg.from())), leg.transfer());
                assertOpen(Objects.requireNonNull(accounts.get(leg.to())), leg.transfer());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void fitsIntoTheShortestPeriodWithNothingLost(String id) {
        for (Difficulty difficulty : Difficulty.values()) {
            BankSettings quarter = Planted.settings(11, difficulty, id);
            BankSettings week = quarter.withPeriod(LocalDate.of(2026, 1, 1), 7);
            assertThat(roles(week)).isEqualTo(roles(quarter));
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void repeatsItselfForTheSameSeedOnly(String id) {
        MadeBank bank = MadeBank.of(Planted.settings(5, Difficulty.HARD, id));
        assertThat(MadeBank.of(Planted.settings(5, Difficulty.HARD, id))).isEqualTo(bank);
        assertThat(MadeBank.of(Planted.settings(6, Difficulty.HARD, id)).truth())
                .isNotEqualTo(bank.truth());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void doesNotDependOnOtherTypologies(String id) {
        BankSettings alone = Planted.settings(9, Difficulty.MEDIUM, id);
        List<String> amongAll = deeds(MadeBank.of(alone.withTypologies(Set.of())), id);
        assertThat(deeds(MadeBank.of(alone), id)).isEqualTo(amongAll);
    }

    private static List<String> roles(BankSettings settings) {
        return Planted.in(MadeBank.of(settings)).stream()
                .flatMap(planted -> planted.legs().stream().map(leg -> planted.id() + " " + leg.role()))
                .sorted()
                .toList();
    }

    private static List<String> deeds(MadeBank bank, String id) {
        return Planted.in(bank).stream()
                .filter(planted -> planted.id().startsWith(id + "-"))
                .flatMap(planted -> planted.legs().stream()
                        .map(leg -> planted.id() + leg.role() + leg.from() + leg.to() + leg.at() + leg.cents()))
                .sorted()
                .toList();
    }

    private static void assertOpen(Account account, Transfer transfer) {
        if (account.openedAt() != null) {
            assertThat(transfer.at()).isAfterOrEqualTo(account.openedAt());
        }
        if (account.closedAt() != null) {
            assertThat(transfer.at()).isBefore(account.closedAt());
        }
    }
}
