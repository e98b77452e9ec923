// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.Transfer;
import io.skein.simulation.Difficulty;
import io.skein.simulation.MadeBank;
import java.util.List;
import org.junit.jupiter.api.Test;

class CycleTest {

    @Test
    void returnsInTimeOrderWithMostOfTheMoney() {
        MadeBank bank = MadeBank.of(MadeBank.small(Difficulty.EASY, "cycle"));
        assertThat(bank.plantedTransfers()).hasSize(4).allSatisfy((pattern, legs) -> {
            assertThat(legs.getFirst().fromAccountId()).isEqualTo(legs.getLast().toAccountId());
            assertThat(legs).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
            for (int i = 1; i < legs.size(); i++) {
                assertThat(legs.get(i).fromAccountId())
                        .isEqualTo(legs.get(i - 1).toAccountId());
            }
            assertThat(amount(legs, legs.size() - 1)).isBetween(amount(legs, 0) / 2, amount(legs, 0));
        });
    }

    private static long amount(List<Transfer> legs, int index) {
        return legs.get(index).paid().amountMinor();
    }
}
