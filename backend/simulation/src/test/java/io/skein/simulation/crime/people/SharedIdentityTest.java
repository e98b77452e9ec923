// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.Customer;
import io.skein.model.IdentifierUse;
import io.skein.simulation.Difficulty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SharedIdentityTest {

    @Test
    void everyMemberIsTiedToTheRestByIdentifiers() {
        assertThat(Planted.of("shared-identity")).allSatisfy(planted -> {
            List<String> members = members(planted);
            assertThat(members).hasSizeBetween(4, 6);
            Connected.assertTied(members, member -> identifiers(planted, member));
        });
    }

    @Test
    void oneTelephoneServesAllWhereItIsEasyAndFewWhereItIsHard() {
        assertThat(Planted.of("shared-identity", Difficulty.EASY))
                .allSatisfy(planted -> assertThat(mostShared(planted))
                        .isEqualTo(members(planted).size()));
        assertThat(Planted.of("shared-identity", Difficulty.HARD))
                .anySatisfy(planted -> assertThat(mostShared(planted)).isEqualTo(2));
    }

    @Test
    void membersShareNoFamilyName() {
        assertThat(Planted.of("shared-identity")).allSatisfy(planted -> {
            assertThat(members(planted).stream().map(id -> family(planted, id))).doesNotHaveDuplicates();
        });
    }

    @Test
    void theHeadGetsWhatTheMembersCollectBeforeItGoesOut() {
        assertThat(Planted.of("shared-identity")).allSatisfy(planted -> {
            assertThat(planted.legs("collect")).isNotEmpty();
            assertThat(planted.legs("pass-on").getFirst().at())
                    .isAfter(planted.legs("collect").getFirst().at());
            assertThat(planted.legs("out").getFirst().at())
                    .isAfter(planted.legs("pass-on").getFirst().at());
        });
    }

    private static List<String> members(Planted planted) {
        List<String> members = new ArrayList<>(planted.customers("head"));
        members.addAll(planted.customers("member"));
        return members;
    }

    private static long mostShared(Planted planted) {
        return Connected.mostCommon(members(planted), member -> identifiers(planted, member));
    }

    private static Set<String> identifiers(Planted planted, String member) {
        return planted.identifiersOf(member).stream()
                .map(IdentifierUse::identifierId)
                .collect(Collectors.toSet());
    }

    private static String family(Planted planted, String customer) {
        Map<String, Customer> customers = Planted.byId(planted.bank(), Customer.class);
        String name = Objects.requireNonNull(customers.get(customer)).name();
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
