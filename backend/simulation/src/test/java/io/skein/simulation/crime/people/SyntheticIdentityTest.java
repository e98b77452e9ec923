// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.AccountKind;
import io.skein.model.IdentifierKind;
import io.skein.model.IdentifierUse;
import io.skein.model.Transfer;
import io.skein.simulation.crime.people.Planted.Leg;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SyntheticIdentityTest {

    private static final List<Planted> PATTERNS = Planted.of("synthetic-identity");

    @Test
    void inventedPersonsHangTogetherByFragments() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            List<String> invented = planted.customers("synthetic");
            assertThat(invented).hasSizeBetween(2, 4);
            Connected.assertTied(invented, planted::traces);
        });
    }

    @Test
    void theirDocumentIsThatOfACustomerWhoIsNoMember() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            Set<String> documents = planted
                    .identifiersOf(planted.customers("synthetic").getFirst())
                    .stream()
                    .filter(use -> use.identifierKind() == IdentifierKind.DOCUMENT)
                    .map(IdentifierUse::identifierId)
                    .collect(Collectors.toSet());
            assertThat(planted.bank().of(IdentifierUse.class))
                    .filteredOn(use -> documents.contains(use.identifierId()))
                    .anySatisfy(use -> assertThat(planted.customers()).doesNotContainKey(use.customerId()));
        });
    }

    @Test
    void creditGrowsUntilItIsBustAndNothingHappensAfter() {
        assertThat(PATTERNS)
                .allSatisfy(planted -> assertThat(planted.accounts("credit")).allSatisfy(credit -> {
                    assertThat(credit.accountKind()).isEqualTo(AccountKind.CARD);
                    List<Transfer> booked = planted.bookedOn(credit.id());
                    List<Leg> draws = from(credit.id(), planted.legs("draw"));
                    List<Leg> bust = from(credit.id(), planted.legs("bust-out"));
                    assertThat(draws).hasSizeGreaterThanOrEqualTo(3);
                    assertThat(draws.getLast().cents())
                            .isGreaterThan(draws.getFirst().cents());
                    assertThat(sum(bust)).isGreaterThan(draws.getLast().cents());
                    assertThat(booked.getLast().id())
                            .isEqualTo(bust.getLast().transfer().id());
                }));
    }

    @Test
    void whatIsDrawnAtTheEndGoesOut() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            long drawn = sum(planted.legs("bust-out"));
            assertThat(sum(planted.legs("out"))).isBetween(drawn * 94 / 100, drawn);
            Instant lastRepayment = planted.legs("repay").getLast().at();
            assertThat(planted.legs("bust-out"))
                    .allSatisfy(leg -> assertThat(leg.at()).isAfter(lastRepayment));
        });
    }

    private static List<Leg> from(String account, List<Leg> legs) {
        return legs.stream().filter(leg -> leg.from().equals(account)).toList();
    }

    private static long sum(List<Leg> legs) {
        return legs.stream().mapToLong(Leg::cents).sum();
    }
}
