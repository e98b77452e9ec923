// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Period;
import io.skein.simulation.world.Streams;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptTest {

    private static final Set<String> HAVE_MONEY_OF_THEIR_OWN = Set.of(
            "origin",
            "source",
            "distributor",
            "cash desk",
            "originator",
            "layer-1",
            "loan",
            "custody",
            "own funds",
            "customer",
            "counterparty",
            "listed",
            "exposed",
            "");

    static Stream<Shape> shapes() {
        return ShapeTypologies.all().stream().filter(Shape.class::isInstance).map(Shape.class::cast);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void nobodyPassesOnWhatHasNotCome(Shape shape) {
        DrawnScripts.of(shape).forEach(script -> {
            Map<Seat, Long> held = new HashMap<>();
            for (Leg leg : script.legs()) {
                held.merge(leg.to(), leg.cents(), Long::sum);
                long left = held.merge(leg.from(), -leg.cents(), Long::sum);
                if (!HAVE_MONEY_OF_THEIR_OWN.contains(leg.from().role())) {
                    assertThat(left).as("%s of %s", leg.from(), shape.id()).isNotNegative();
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everySeatTakesPart(Shape shape) {
        DrawnScripts.of(shape).forEach(script -> {
            Set<Seat> active = new java.util.HashSet<>();
            script.legs().forEach(leg -> active.addAll(List.of(leg.from(), leg.to())));
            script.seats().stream()
                    .filter(seat ->
                            seat.who() != Seat.Who.CASH_DESK && !seat.role().equals("other borrower"))
                    .filter(seat -> !seat.role().equals("guarantor"))
                    .forEach(seat -> assertThat(active).as(shape.id()).contains(seat));
        });
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void keepsItsOrderAndStaysInAPeriodHoweverShort(Shape shape) {
        Dice dice = new Streams(3).dice(1);
        for (int days : List.of(7, 30, 365)) {
            Period period = new Period(LocalDate.of(2026, 2, 1), days);
            DrawnScripts.of(shape).forEach(script -> {
                List<Leg> legs = script.legs();
                Timetable times = Timetable.of(legs.getLast().second(), period, dice);
                Instant before = Instant.MIN;
                for (Leg leg : legs) {
                    Instant at = times.at(leg.second());
                    assertThat(period.contains(at)).isTrue();
                    assertThat(at).isAfterOrEqualTo(before);
                    before = at;
                }
            });
        }
    }

    @Test
    void wakesNobodyAtNight() {
        Period period = new Period(LocalDate.of(2026, 2, 1), 10);
        Timetable times = Timetable.of(5 * 86_400, period, new Streams(1).dice(1));
        for (long second = 0; second < 5 * 86_400; second += 977) {
            assertThat(times.at(second).toString().substring(11, 13)).isBetween("07", "22");
        }
    }

    @Test
    void splitsToTheCent() {
        Dice dice = new Streams(1).dice(1);
        for (int parts = 1; parts < 40; parts++) {
            long cents = (long) parts + dice.between(0, 100_000);
            long[] shares = Shares.of(cents, parts, dice.between(0.0, 1.0), dice);
            assertThat(Arrays.stream(shares).sum()).isEqualTo(cents);
            assertThat(Arrays.stream(shares).min().orElseThrow()).isPositive();
        }
        assertThatThrownBy(() -> Shares.of(2, 3, 0, dice)).hasMessage("cannot split 2 cents into 3 parts");
    }
}
