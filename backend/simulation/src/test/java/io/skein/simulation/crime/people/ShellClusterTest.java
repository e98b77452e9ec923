// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.Customer;
import io.skein.model.IdentifierKind;
import io.skein.model.IdentifierUse;
import io.skein.model.Ownership;
import io.skein.model.PartyKind;
import io.skein.simulation.Difficulty;
import io.skein.simulation.crime.people.Planted.Leg;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShellClusterTest {

    private static final List<Planted> PATTERNS = Planted.of("shell-cluster");

    @Test
    void companiesAreTiedByAddressAgentOrFragmentsOfThem() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            List<String> shells = planted.customers("shell");
            Map<String, Customer> customers = Planted.byId(planted.bank(), Customer.class);
            assertThat(shells).hasSizeBetween(4, 6);
            assertThat(shells.stream()
                            .map(shell ->
                                    Objects.requireNonNull(customers.get(shell)).partyKind()))
                    .containsOnly(PartyKind.LEGAL);
            Connected.assertTied(shells, planted::traces);
        });
    }

    @Test
    void allShareAddressTelephoneAndDirectorWhereItIsEasy() {
        assertThat(Planted.of("shell-cluster", Difficulty.EASY)).allSatisfy(planted -> {
            List<String> shells = planted.customers("shell");
            for (IdentifierKind kind : List.of(IdentifierKind.ADDRESS, IdentifierKind.PHONE)) {
                assertThat(Connected.mostCommon(shells, shell -> identifiers(planted, shell, kind)))
                        .isEqualTo(shells.size());
            }
            String director = planted.customers("director").getFirst();
            assertThat(planted.accounts("shell"))
                    .allSatisfy(account -> assertThat(planted.rightsOn(account.id()))
                            .extracting(Ownership::customerId)
                            .contains(director));
        });
    }

    @Test
    void mostOfTheirMoneyGoesBackAndForthBetweenThem() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            List<Leg> between = planted.legs("between");
            Set<String> pairs =
                    between.stream().map(leg -> leg.from() + ">" + leg.to()).collect(Collectors.toSet());
            assertThat(between).allSatisfy(leg -> {
                assertThat(planted.accounts()).containsKeys(leg.from(), leg.to());
                assertThat(pairs).contains(leg.to() + ">" + leg.from());
            });
            assertThat(sum(between)).isGreaterThan(2 * sum(planted.legs("in", "out")));
        });
    }

    private static Set<String> identifiers(Planted planted, String shell, IdentifierKind kind) {
        return planted.identifiersOf(shell).stream()
                .filter(use -> use.identifierKind() == kind)
                .map(IdentifierUse::identifierId)
                .collect(Collectors.toSet());
    }

    private static long sum(List<Leg> legs) {
        return legs.stream().mapToLong(Leg::cents).sum();
    }
}
