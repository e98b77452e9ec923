// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.Transfer;
import io.skein.simulation.crime.people.Planted.Leg;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BehaviourDeviationTest {

    private static final List<Planted> PATTERNS = Planted.of("behaviour-deviation");

    @Test
    void theAccountHasAPastOfItsOwn() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            Instant first = planted.legs().getFirst().at();
            assertThat(Duration.between(Planted.QUARTER.start(), first)).isGreaterThan(Duration.ofDays(45));
            assertThat(past(planted)).hasSizeGreaterThan(4);
        });
    }

    @Test
    void moreMovesPerDayThanBefore() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            Instant first = planted.legs().getFirst().at();
            Instant last = planted.legs().getLast().at();
            double before = past(planted).stream()
                    .mapToDouble(transfer -> transfer.paid().amountMinor())
                    .sum();
            double now = planted.legs().stream().mapToDouble(Leg::cents).sum();
            assertThat(now / days(first, last)).isGreaterThan(2 * before / days(Planted.QUARTER.start(), first));
        });
    }

    @Test
    void everyCounterpartyIsAnotherOneAndBothDirectionsAreUsed() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            String deviant = planted.accounts("deviant").getFirst().id();
            assertThat(planted.legs("in")).hasSameSizeAs(planted.legs("out"));
            assertThat(planted.legs().stream()
                            .flatMap(leg -> Stream.of(leg.from(), leg.to()))
                            .filter(account -> !account.equals(deviant)))
                    .doesNotHaveDuplicates();
        });
    }

    private static List<Transfer> past(Planted planted) {
        Instant first = planted.legs().getFirst().at();
        return planted.bookedOn(planted.accounts("deviant").getFirst().id()).stream()
                .filter(transfer -> transfer.at().isBefore(first))
                .toList();
    }

    private static double days(Instant from, Instant to) {
        return Math.max(1, Duration.between(from, to).toHours() / 24.0);
    }
}
