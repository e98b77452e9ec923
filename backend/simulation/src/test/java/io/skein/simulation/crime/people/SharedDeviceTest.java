// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.IdentifierUse;
import io.skein.model.Login;
import io.skein.simulation.Difficulty;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SharedDeviceTest {

    private static final List<Planted> PATTERNS = Planted.of("shared-device");

    @Test
    void strangersAreTiedByDevicesAlone() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            List<String> users = planted.customers("user");
            assertThat(users).hasSizeBetween(3, 5);
            Connected.assertTied(users, user -> devices(planted, user));
            assertThat(Connected.mostCommon(users, user -> identifiers(planted, user)))
                    .isEqualTo(1);
        });
    }

    @Test
    void allUseTheSameDeviceWhereItIsEasy() {
        assertThat(Planted.of("shared-device", Difficulty.EASY)).allSatisfy(planted -> {
            List<String> users = planted.customers("user");
            assertThat(Connected.mostCommon(users, user -> devices(planted, user)))
                    .isEqualTo(users.size());
        });
    }

    @Test
    void theyPayEachOtherAfterAllHaveLoggedIn() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            Set<String> accounts = planted.accounts().keySet();
            assertThat(planted.legs()).allSatisfy(leg -> assertThat(accounts).contains(leg.from(), leg.to()));
            Instant first = planted.legs().getFirst().at();
            assertThat(planted.customers("user"))
                    .allSatisfy(user -> assertThat(planted.loginsOf(user))
                            .anySatisfy(login -> assertThat(login.at()).isBefore(first)));
        });
    }

    private static Set<String> devices(Planted planted, String user) {
        return planted.loginsOf(user).stream().map(Login::deviceId).collect(Collectors.toSet());
    }

    private static Set<String> identifiers(Planted planted, String user) {
        return planted.identifiersOf(user).stream()
                .map(IdentifierUse::identifierId)
                .collect(Collectors.toSet());
    }
}
