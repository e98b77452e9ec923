// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.model.Account;
import io.skein.model.Fact;
import io.skein.model.Transfer;
import io.skein.simulation.output.BankFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleBankTest {

    private static final BankSettings SMALL = MadeBank.small(Difficulty.MEDIUM);

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
        assertThat(MadeBank.of(SMALL).facts())
                .isNotEqualTo(MadeBank.of(SMALL.withSeed(8)).facts());
    }

    @Test
    void staysInsideThePeriodInTimeOrderBetweenKnownAccounts() {
        MadeBank bank = MadeBank.of(SMALL);
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
    void leavesNormalLifeAsItIsWhateverIsPlanted() {
        Set<String> quiet = content(MadeBank.of(SMALL.withPatterns(0)));
        Set<String> busy = content(MadeBank.of(SMALL));
        assertThat(busy).containsAll(quiet).hasSizeGreaterThan(quiet.size());
    }

    @Test
    void plantsAPatternAlikeWhateverElseIsPlanted() {
        MadeBank all = MadeBank.of(SMALL);
        MadeBank alone = MadeBank.of(SMALL.withTypologies(Set.of("layering-chain")));
        assertThat(content(all)).containsAll(content(alone));
    }

    @Test
    void makesTheSmallestBankThereMayBe() {
        for (int seed = 0; seed < 20; seed++) {
            BankSettings smallest = SMALL.withSeed(seed).withPeople(50).withPeriod(LocalDate.of(2026, 1, 1), 7);
            assertThat(MadeBank.of(smallest).of(Transfer.class)).isNotEmpty();
        }
    }

    @Test
    void namesTheRangeOfASettingThatIsOutOfIt() {
        assertThatThrownBy(() -> SMALL.withPeople(3)).hasMessageContaining("people must be 50 to 5000000, was 3");
        assertThatThrownBy(() -> SMALL.withTypologies(Set.of("theft")))
                .hasMessageContaining("typology must be one of cycle, ")
                .hasMessageContaining("was theft");
    }

    @Test
    void plantsAsManyPatternsAsTheDifficultySays() {
        BankSettings large = SMALL.withPeople(20_000);
        assertThat(large.withKnobs(Difficulty.EASY.knobs()).patternsOfEach()).isEqualTo(10);
        assertThat(large.withKnobs(Difficulty.HARD.knobs()).patternsOfEach()).isEqualTo(2);
        assertThat(SMALL.withKnobs(Difficulty.HARD.knobs()).patternsOfEach()).isEqualTo(1);
    }

    // numbers of transfers and log-ins follow the time order, so one more moves those after it
    private static Set<String> content(MadeBank bank) {
        Set<String> lines = new HashSet<>();
        for (Fact fact : bank.facts()) {
            lines.add(fact.toString().replaceFirst("id=[TL]\\d+", ""));
        }
        return lines;
    }

    private static void write(BankSettings settings, Path folder) {
        try (BankFolder files = new BankFolder(folder)) {
            new SampleBank(settings).generate(files, files);
        }
    }
}
