// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.model.Account;
import io.skein.model.Fact;
import io.skein.model.IdentifierUse;
import io.skein.model.Transfer;
import io.skein.simulation.TruthSink.Element;
import io.skein.simulation.TruthSink.TruthRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleBankTest {

    private static final BankSettings SMALL = new BankSettings(7, 300, LocalDate.of(2026, 2, 1), 40, 4);

    @Test
    void writesTheSameBytesForTheSameSeed(@TempDir Path one, @TempDir Path other) throws IOException {
        write(SMALL, one);
        write(SMALL, other);
        try (var files = Files.walk(one)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(other.resolve(one.relativize(file))).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void makesAnotherBankOfAnotherSeed() {
        Made bank = make(SMALL);
        Made other = make(new BankSettings(8, 300, LocalDate.of(2026, 2, 1), 40, 4));
        assertThat(bank.facts).isNotEqualTo(other.facts);
    }

    @Test
    void staysInsideThePeriodInTimeOrderBetweenKnownAccounts() {
        Made bank = make(SMALL);
        Set<String> accounts = bank.of(Account.class).stream().map(Account::id).collect(Collectors.toSet());
        List<Transfer> transfers = bank.of(Transfer.class);
        assertThat(transfers).hasSizeGreaterThan(5_000).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(transfers).allSatisfy(transfer -> {
            assertThat(transfer.at()).isBetween("2026-02-01T00:00:00Z", "2026-03-13T00:00:00Z");
            assertThat(accounts).contains(transfer.fromAccountId(), transfer.toAccountId());
        });
        assertThat(transfers).extracting(Transfer::id).doesNotHaveDuplicates();
    }

    @Test
    void plantsCyclesThatReturnInTimeOrderWithMostOfTheMoney() {
        Made bank = make(SMALL);
        assertThat(bank.planted("cycle")).hasSize(4).allSatisfy((pattern, legs) -> {
            assertThat(legs.getFirst().fromAccountId()).isEqualTo(legs.getLast().toAccountId());
            assertThat(legs).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
            for (int i = 1; i < legs.size(); i++) {
                assertThat(legs.get(i).fromAccountId())
                        .isEqualTo(legs.get(i - 1).toAccountId());
                assertThat(legs.get(i).paid().amountMinor())
                        .isBetween(
                                legs.get(i - 1).paid().amountMinor() * 95 / 100,
                                legs.get(i - 1).paid().amountMinor());
            }
        });
    }

    @Test
    void plantsChainsWhoseAccountsKeepOnlyACommission() {
        Made bank = make(SMALL);
        assertThat(bank.planted("layering-chain")).hasSize(4).allSatisfy((pattern, legs) -> {
            Map<String, Long> balance = new HashMap<>();
            for (Transfer leg : legs) {
                balance.merge(leg.fromAccountId(), -leg.paid().amountMinor(), Long::sum);
                balance.merge(leg.toAccountId(), leg.paid().amountMinor(), Long::sum);
            }
            String source = legs.getFirst().fromAccountId();
            String sink = legs.getLast().toAccountId();
            long sent = -balance.getOrDefault(source, 0L);
            balance.remove(source);
            balance.remove(sink);
            assertThat(balance.values()).allSatisfy(kept -> assertThat(kept).isBetween(0L, sent * 5 / 100));
        });
    }

    @Test
    void plantsRingsWhoseMembersShareAnIdentifier() {
        Made bank = make(SMALL);
        Map<String, Set<String>> valuesByCustomer = bank.of(IdentifierUse.class).stream()
                .collect(Collectors.groupingBy(
                        IdentifierUse::customerId,
                        Collectors.mapping(IdentifierUse::identifierId, Collectors.toSet())));
        Map<String, List<String>> rings = bank.truth.stream()
                .filter(record -> record.element() == Element.CUSTOMER)
                .collect(Collectors.groupingBy(
                        TruthRecord::patternId, Collectors.mapping(TruthRecord::id, Collectors.toList())));
        assertThat(rings).isNotEmpty().allSatisfy((ring, members) -> {
            for (int i = 1; i < members.size() - 1; i++) {
                assertThat(valuesByCustomer.get(members.get(i)))
                        .containsAnyElementsOf(valuesByCustomer.get(members.get(i - 1)));
            }
        });
    }

    @Test
    void makesTheSmallestBankThereMayBe() {
        for (int seed = 0; seed < 20; seed++) {
            Made bank = make(new BankSettings(seed, 50, LocalDate.of(2026, 1, 1), 7, 9));
            assertThat(bank.of(Transfer.class)).isNotEmpty();
        }
    }

    @Test
    void namesTheRangeOfASettingThatIsOutOfIt() {
        assertThatThrownBy(() -> new BankSettings(1, 3, LocalDate.of(2026, 1, 1), 40, 1))
                .hasMessageContaining("people must be 50 to 5000000, was 3");
    }

    private static void write(BankSettings settings, Path folder) {
        try (BankFolder files = new BankFolder(folder)) {
            new SampleBank(settings).generate(files, files);
        }
    }

    private static Made make(BankSettings settings) {
        Made made = new Made(new ArrayList<>(), new ArrayList<>());
        new SampleBank(settings).generate(made.facts::add, made.truth::add);
        return made;
    }

    private record Made(List<Fact> facts, List<TruthRecord> truth) {

        <T extends Fact> List<T> of(Class<T> type) {
            return facts.stream().filter(type::isInstance).map(type::cast).toList();
        }

        Map<String, List<Transfer>> planted(String typology) {
            Map<String, Transfer> byId =
                    of(Transfer.class).stream().collect(Collectors.toMap(Transfer::id, transfer -> transfer));
            Map<String, List<Transfer>> patterns = new LinkedHashMap<>();
            for (TruthRecord record : truth) {
                if (record.typology().equals(typology) && record.element() == Element.TRANSFER) {
                    patterns.computeIfAbsent(record.patternId(), id -> new ArrayList<>())
                            .add(byId.get(record.id()));
                }
            }
            return patterns;
        }
    }
}
