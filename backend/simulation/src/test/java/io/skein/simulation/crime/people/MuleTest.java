// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.Account;
import io.skein.model.Login;
import io.skein.simulation.Difficulty;
import io.skein.simulation.crime.people.Planted.Leg;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MuleTest {

    private static final List<Planted> PATTERNS = Planted.of("mule-score");

    @Test
    void strangersPayIntoANewAccountThatPassesItOnLessACommission() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            assertThat(planted.accounts("mule")).hasSizeBetween(2, 3).allSatisfy(account -> {
                List<Leg> in = to(account, planted.legs("victim"));
                List<Leg> out = from(account, planted.legs("out"));
                assertThat(in.stream().map(Leg::from).distinct()).hasSizeGreaterThanOrEqualTo(3);
                assertThat(sum(out)).isBetween(sum(in) * 89 / 100, sum(in) * 96 / 100);
            });
        });
    }

    @Test
    void theAccountIsOpenedInThePeriodAndUsedSoonAfter() {
        assertThat(PATTERNS)
                .allSatisfy(planted -> assertThat(planted.accounts("mule")).allSatisfy(account -> {
                    Instant opened = Objects.requireNonNull(account.openedAt());
                    Instant used =
                            to(account, planted.legs("victim")).getFirst().at();
                    assertThat(Planted.QUARTER.contains(opened)).isTrue();
                    assertThat(Duration.between(opened, used)).isPositive().isLessThan(Duration.ofDays(20));
                }));
    }

    @Test
    void noMoneyLeavesBeforeSomeHasCome() {
        assertThat(PATTERNS)
                .allSatisfy(planted -> assertThat(planted.accounts("mule"))
                        .allSatisfy(account -> assertThat(from(account, planted.legs("out"))
                                        .getFirst()
                                        .at())
                                .isAfter(to(account, planted.legs("victim"))
                                        .getFirst()
                                        .at())));
    }

    @Test
    void allMulesUseOneTelephoneWhereItIsEasy() {
        assertThat(Planted.of("mule-score", Difficulty.EASY)).allSatisfy(planted -> {
            Set<Set<String>> devices = planted.customers("mule").stream()
                    .map(mule ->
                            planted.loginsOf(mule).stream().map(Login::deviceId).collect(Collectors.toSet()))
                    .collect(Collectors.toSet());
            Set<String> common = devices.stream()
                    .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()))
                    .orElseThrow();
            assertThat(common).isNotEmpty();
        });
    }

    private static List<Leg> to(Account account, List<Leg> legs) {
        return legs.stream().filter(leg -> leg.to().equals(account.id())).toList();
    }

    private static List<Leg> from(Account account, List<Leg> legs) {
        return legs.stream().filter(leg -> leg.from().equals(account.id())).toList();
    }

    private static long sum(List<Leg> legs) {
        return legs.stream().mapToLong(Leg::cents).sum();
    }
}
