// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.Transfer;
import io.skein.simulation.Difficulty;
import io.skein.simulation.MadeBank;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayeringChainTest {

    @Test
    void leavesOnlyACommissionOnTheWay() {
        MadeBank bank = MadeBank.of(MadeBank.small(Difficulty.EASY, "layering-chain"));
        assertThat(bank.plantedTransfers()).hasSize(4).allSatisfy((pattern, legs) -> assertCommissionOnly(legs, 0.08));
    }

    @Test
    void partsMeetAgainWhereItSplits() {
        MadeBank bank = MadeBank.of(MadeBank.small(Difficulty.MEDIUM, "layering-chain"));
        assertThat(bank.truth()).extracting("role").contains("split", "join");
    }

    private static void assertCommissionOnly(List<Transfer> legs, double most) {
        Map<String, Long> balance = new HashMap<>();
        for (Transfer leg : legs) {
            balance.merge(leg.fromAccountId(), -leg.paid().amountMinor(), Long::sum);
            balance.merge(leg.toAccountId(), leg.paid().amountMinor(), Long::sum);
        }
        long sent = -balance.getOrDefault(legs.getFirst().fromAccountId(), 0L);
        balance.remove(legs.getFirst().fromAccountId());
        balance.remove(legs.getLast().toAccountId());
        assertThat(balance.values()).allSatisfy(kept -> assertThat(kept).isBetween(0L, (long) (sent * most)));
    }
}
