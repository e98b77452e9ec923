// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import static io.skein.simulation.crime.DrawnScripts.cents;
import static io.skein.simulation.crime.DrawnScripts.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.Channel;
import io.skein.simulation.Difficulty;
import io.skein.simulation.crime.Seat.Who;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Typologies that keep below a limit, or hide that they are above it. */
class LimitShapesTest {

    private static final long LIMIT = 1_000_000;

    @Test
    void structuringPaysInCashBelowTheLimitAndAboveItInSum() {
        DrawnScripts.of(new Structuring()).forEach(script -> {
            assertThat(script.legs()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(script.legs()).allSatisfy(leg -> {
                assertThat(leg.channel()).isEqualTo(Channel.CASH);
                assertThat(leg.cents()).isBetween(1L, LIMIT - 1);
                assertThat(leg.to()).isEqualTo(with(script, "depositor").getFirst());
            });
            assertThat(cents(script.legs())).isGreaterThan(LIMIT);
            assertThat(lastDay(script)).isLessThan(14);
        });
    }

    @Test
    void carelessStructuringStaysCloseToTheLimitInRoundSums() {
        DrawnScripts.of(new Structuring(), Difficulty.EASY.knobs())
                .forEach(script -> assertThat(script.legs()).allSatisfy(leg -> {
                    assertThat(leg.cents()).isGreaterThanOrEqualTo(850_000);
                    assertThat(leg.cents() % 10_000).isZero();
                }));
    }

    @Test
    void smurfsAreSeveralPersonsWithSomethingInCommon() {
        DrawnScripts.of(new Smurfing()).forEach(script -> {
            List<Seat> smurfs = with(script, "smurf");
            assertThat(smurfs).hasSizeGreaterThanOrEqualTo(3).allMatch(seat -> seat.who() == Who.PERSON);
            assertThat(script.ties()).isNotEmpty().allMatch(tie -> tie.seats().equals(smurfs));
            assertThat(script.legs()).extracting(Leg::to).containsAll(smurfs);
            assertThat(script.legs()).allMatch(leg -> leg.cents() < LIMIT && leg.channel() == Channel.CASH);
            assertThat(cents(script.legs())).isGreaterThan(LIMIT * 4 / 5);
        });
    }

    @Test
    void pairMovesAmountsCloseToTheLimitAgainAndAgain() {
        DrawnScripts.of(new NearThresholdPair(), Difficulty.HARD.knobs()).forEach(script -> {
            assertThat(script.legs()).hasSizeGreaterThanOrEqualTo(6);
            assertThat(script.legs()).allSatisfy(leg -> assertThat(leg.cents()).isBetween(LIMIT * 3 / 4, LIMIT - 1));
            assertThat(script.legs())
                    .extracting(Leg::to)
                    .containsOnly(with(script, "beneficiary").getFirst());
            assertThat(lastDay(script)).isLessThan(14);
        });
    }

    @Test
    void largeTransactionIsAboveTheLimitOnOneDayAndBelowItInEveryPart() {
        DrawnScripts.of(new LargeTransaction()).forEach(script -> {
            long sum = cents(script.legs());
            long limit = Limits.all().stream()
                    .filter(it -> it < sum)
                    .max(Long::compare)
                    .orElseThrow();
            assertThat(script.legs()).allMatch(leg -> leg.cents() < limit);
            assertThat(lastDay(script)).isZero();
            List<Seat> own = with(script, "customer");
            assertThat(own).hasSize(2);
            assertThat(own.getLast().host() == own.getFirst().number()
                            || !script.ties().isEmpty())
                    .isTrue();
            boolean received = own.contains(script.legs().getFirst().to());
            assertThat(script.legs()).allMatch(leg -> own.contains(received ? leg.to() : leg.from()));
        });
    }

    private static long lastDay(Script script) {
        return script.legs().getLast().second() / 86_400;
    }
}
