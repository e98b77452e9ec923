// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import static io.skein.simulation.crime.DrawnScripts.cents;
import static io.skein.simulation.crime.DrawnScripts.legs;
import static io.skein.simulation.crime.DrawnScripts.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Typologies in which many pay or are paid. */
class CrowdShapesTest {

    @Test
    void fanInHasASourceOfItsOwnForEveryPayment() {
        DrawnScripts.of(new FanIn()).forEach(script -> {
            List<Leg> legs = script.legs();
            assertThat(legs).hasSizeGreaterThanOrEqualTo(8);
            assertThat(legs).extracting(Leg::from).doesNotHaveDuplicates();
            assertThat(legs)
                    .extracting(Leg::to)
                    .containsOnly(with(script, "collector").getFirst());
            assertThat(days(legs)).isLessThanOrEqualTo(21);
        });
    }

    @Test
    void fanOutHasABeneficiaryOfItsOwnForEveryPayment() {
        DrawnScripts.of(new FanOut()).forEach(script -> {
            List<Leg> legs = script.legs();
            assertThat(legs).hasSizeGreaterThanOrEqualTo(8);
            assertThat(legs).extracting(Leg::to).doesNotHaveDuplicates();
            assertThat(legs)
                    .extracting(Leg::from)
                    .containsOnly(with(script, "distributor").getFirst());
        });
    }

    @Test
    void gatherScatterPaysOutOnlyAfterAllHavePaidIn() {
        DrawnScripts.of(new GatherScatter()).forEach(script -> {
            List<Leg> in = legs(script, leg -> leg.role().equals("in"));
            List<Leg> out = legs(script, leg -> leg.role().equals("out"));
            assertThat(out.getFirst().second()).isGreaterThan(in.getLast().second());
            assertThat((double) cents(out)).isBetween(cents(in) * 0.75, cents(in) * 0.99);
            assertThat(out).hasSizeGreaterThanOrEqualTo(5).extracting(Leg::to).doesNotHaveDuplicates();
        });
    }

    @Test
    void scatterGatherPassesEveryPartThroughAMiddlemanOfItsOwn() {
        DrawnScripts.of(new ScatterGather()).forEach(script -> {
            List<Seat> middles = with(script, "middle");
            assertThat(middles).hasSizeGreaterThanOrEqualTo(5).allSatisfy(middle -> {
                List<Leg> in = legs(script, leg -> leg.to().equals(middle));
                List<Leg> out = legs(script, leg -> leg.from().equals(middle));
                assertThat(in)
                        .singleElement()
                        .satisfies(leg -> assertThat(leg.from().role()).isEqualTo("source"));
                assertThat(out).isNotEmpty().allMatch(leg -> leg.to().role().equals("sink"));
                assertThat(out.getFirst().second()).isGreaterThan(in.getFirst().second());
                assertThat((double) cents(out)).isBetween(cents(in) * 0.75, cents(in) * 0.991);
            });
        });
    }

    @Test
    void bipartiteHasNoPaymentInsideAGroupAndPaysEverySink() {
        DrawnScripts.of(new Bipartite()).forEach(script -> {
            assertThat(script.legs()).allMatch(leg -> leg.from().role().equals("source"));
            assertThat(script.legs()).allMatch(leg -> leg.to().role().equals("sink"));
            assertThat(paid(script)).containsAll(with(script, "sink"));
            long possible =
                    (long) with(script, "source").size() * with(script, "sink").size();
            assertThat(script.legs().size()).isBetween((int) (possible / 3), (int) possible);
        });
    }

    @Test
    void stackPaysFromEveryLayerToTheNextOnly() {
        DrawnScripts.of(new Stack()).forEach(script -> {
            assertThat(with(script, "layer-3")).isNotEmpty();
            assertThat(script.legs())
                    .allSatisfy(leg -> assertThat(layer(leg.to())).isEqualTo(layer(leg.from()) + 1));
            assertThat(paid(script))
                    .hasSize(script.seats().size() - with(script, "layer-1").size());
        });
    }

    private static Set<Seat> paid(Script script) {
        Set<Seat> paid = new HashSet<>();
        script.legs().forEach(leg -> paid.add(leg.to()));
        return paid;
    }

    private static int layer(Seat seat) {
        return Integer.parseInt(seat.role().substring("layer-".length()));
    }

    private static long days(List<Leg> legs) {
        return (legs.getLast().second() - legs.getFirst().second()) / 86_400 + 1;
    }
}
