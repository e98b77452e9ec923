// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.IdentifierUse;
import io.skein.simulation.Difficulty;
import io.skein.simulation.MadeBank;
import io.skein.simulation.output.TruthSink.Element;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SharedIdentityRingTest {

    @Test
    void tiesEveryMemberToTheNextByAnIdentifier() {
        MadeBank bank = MadeBank.of(MadeBank.small(Difficulty.MEDIUM, "shared-identity-ring"));
        Map<String, Set<String>> valuesByCustomer = bank.of(IdentifierUse.class).stream()
                .collect(Collectors.groupingBy(
                        IdentifierUse::customerId,
                        Collectors.mapping(IdentifierUse::identifierId, Collectors.toSet())));
        assertThat(bank.planted(Element.CUSTOMER)).hasSize(4).allSatisfy((ring, roles) -> {
            List<String> members = List.copyOf(roles.keySet());
            for (int i = 1; i < members.size() - 1; i++) {
                assertThat(valuesByCustomer.get(members.get(i)))
                        .containsAnyElementsOf(valuesByCustomer.get(members.get(i - 1)));
            }
        });
    }
}
