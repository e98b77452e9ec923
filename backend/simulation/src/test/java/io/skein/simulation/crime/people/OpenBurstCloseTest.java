// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.Account;
import io.skein.model.Ownership;
import io.skein.model.Transfer;
import io.skein.simulation.Difficulty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OpenBurstCloseTest {

    private static final List<Planted> PATTERNS = Planted.of("open-burst-close");

    @Test
    void everyAccountIsOpenedTurnedOverAndClosedInThisOrderWithinThePeriod() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            assertThat(planted.accounts("burst")).hasSizeBetween(3, 6);
            for (Account account : planted.accounts("burst")) {
                Instant opened = Objects.requireNonNull(account.openedAt());
                Instant closed = Objects.requireNonNull(account.closedAt());
                List<Transfer> booked = planted.bookedOn(account.id());
                assertThat(booked).hasSizeGreaterThanOrEqualTo(4);
                assertThat(Planted.QUARTER.contains(opened)).isTrue();
                assertThat(booked.getFirst().at()).isAfter(opened);
                assertThat(booked.getLast().at()).isBefore(closed);
                assertThat(closed).isBefore(Planted.QUARTER.end());
            }
        });
    }

    @Test
    void nothingIsLeftOnAnAccountWhenItCloses() {
        assertThat(PATTERNS)
                .allSatisfy(planted -> assertThat(planted.accounts("burst")).allSatisfy(account -> {
                    long balance = 0;
                    for (Transfer transfer : planted.bookedOn(account.id())) {
                        long cents = transfer.paid().amountMinor();
                        balance += transfer.toAccountId().equals(account.id()) ? cents : -cents;
                    }
                    assertThat(Math.abs(balance)).as("rounding of parts").isLessThan(20);
                }));
    }

    @Test
    void onePersonDisposesOfAllOfThem() {
        assertThat(PATTERNS).allSatisfy(planted -> {
            String controller = planted.customers("controller").getFirst();
            assertThat(planted.accounts("burst"))
                    .allSatisfy(account -> assertThat(planted.rightsOn(account.id()))
                            .extracting(Ownership::customerId)
                            .contains(controller));
        });
    }

    @Test
    void onlyHiddenOnesStandInOtherNames() {
        assertThat(Planted.of("open-burst-close", Difficulty.EASY))
                .allSatisfy(planted -> assertThat(planted.customers("straw")).isEmpty());
        assertThat(Planted.of("open-burst-close", Difficulty.HARD))
                .anySatisfy(planted -> assertThat(planted.customers("straw")).isNotEmpty());
    }
}
