// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.Account;
import io.skein.simulation.crime.people.Planted.Leg;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DormantReactivationTest {

    private static final List<Planted> PATTERNS = Planted.of("dormant-reactivation");

    @Test
    void nobodyUsesTheAccountForMoreThanAYearBeforeItWakes() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            Account idle = planted.accounts("dormant").getFirst();
            Leg first = planted.legs().getFirst();
            assertThat(planted.bookedOn(idle.id()).getFirst().id())
                    .isEqualTo(first.transfer().id());
            assertThat(Duration.between(idle.openedAt(), first.at())).isGreaterThan(Duration.ofDays(365));
        });
    }

    @Test
    void mostOfWhatComesInIsGoneWithinTenBusinessDays() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            long in = planted.legs("in").stream().mapToLong(Leg::cents).sum();
            long out = planted.legs("out").stream().mapToLong(Leg::cents).sum();
            assertThat(out).isBetween(in * 85 / 100, in);
            assertThat(planted.legs("out").getFirst().at())
                    .isAfter(planted.legs("in").getLast().at());
            assertThat(Duration.between(
                            planted.legs().getFirst().at(),
                            planted.legs().getLast().at()))
                    .isLessThanOrEqualTo(Duration.ofDays(14));
        });
    }

    @Test
    void severalStrangersPayIn() {
        assertThat(PATTERNS)
                .allSatisfy(planted -> assertThat(
                                planted.legs("in").stream().map(Leg::from).distinct())
                        .hasSizeGreaterThanOrEqualTo(2));
    }
}
