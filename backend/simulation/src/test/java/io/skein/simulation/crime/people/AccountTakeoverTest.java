// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.Account;
import io.skein.model.IdentifierUse;
import io.skein.model.Login;
import io.skein.model.Transfer;
import io.skein.simulation.Difficulty;
import io.skein.simulation.crime.people.Planted.Leg;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AccountTakeoverTest {

    private static final List<Planted> PATTERNS = Planted.of("account-takeover");

    @Test
    void newDeviceAndNewIdentifierComeStrictlyBeforeTheNewPayeeWhoComesStrictlyBeforeTheDrain() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            Instant first = planted.legs("first-payment").getFirst().at();
            assertThat(changes(planted))
                    .isNotEmpty()
                    .allSatisfy(change -> assertThat(change.since()).isBefore(first));
            assertThat(devicesUsedOnce(planted))
                    .anySatisfy(login -> assertThat(login.at()).isBefore(first));
            assertThat(planted.legs("drain"))
                    .isNotEmpty()
                    .allSatisfy(leg -> assertThat(leg.at()).isAfter(first));
        });
    }

    @Test
    void thePayeeWasNeverPaidBefore() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            Leg first = planted.legs("first-payment").getFirst();
            assertThat(planted.legs("drain"))
                    .allSatisfy(leg -> assertThat(leg.to()).isEqualTo(first.to()));
            Transfer earliest = planted.bookedOn(first.from()).stream()
                    .filter(transfer -> transfer.toAccountId().equals(first.to()))
                    .findFirst()
                    .orElseThrow();
            assertThat(earliest.id()).isEqualTo(first.transfer().id());
        });
    }

    @Test
    void theDrainIsManyTimesTheFirstPayment() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            long drained = planted.legs("drain").stream().mapToLong(Leg::cents).sum();
            assertThat(drained)
                    .isGreaterThan(5 * planted.legs("first-payment").getFirst().cents());
        });
    }

    @Test
    void theVictimHasALifeOfItsOwn() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            Account drained = planted.accounts("drained").getFirst();
            assertThat(planted.bookedOn(drained.id()))
                    .hasSizeGreaterThan(planted.legs().size() + 5);
        });
    }

    @Test
    void bothTelephoneAndMailChangeWhereItIsEasy() {
        assertThat(Planted.of("account-takeover", Difficulty.EASY))
                .allSatisfy(planted -> assertThat(changes(planted)).hasSize(2));
    }

    private static List<IdentifierUse> changes(Planted planted) {
        return planted.identifiersOf(planted.customers("victim").getFirst()).stream()
                .filter(use -> Planted.QUARTER.contains(Objects.requireNonNull(use.since())))
                .toList();
    }

    private static List<Login> devicesUsedOnce(Planted planted) {
        Map<String, Long> uses = planted.bank().of(Login.class).stream()
                .collect(Collectors.groupingBy(Login::deviceId, Collectors.counting()));
        return planted.loginsOf(planted.customers("victim").getFirst()).stream()
                .filter(login -> uses.getOrDefault(login.deviceId(), 0L) == 1)
                .toList();
    }
}
