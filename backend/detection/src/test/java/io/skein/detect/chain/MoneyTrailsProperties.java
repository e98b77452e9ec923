// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.chain.MoneyTrails.Trail;
import io.skein.detect.money.FlowLedger;
import io.skein.detect.money.FlowPolicy;
import io.skein.detect.money.Following;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MoneyTrailsProperties {

    private static final Duration DWELL = Duration.ofHours(12);

    @Property(tries = 500)
    void noMoreArrivesThanWasPaid(@ForAll long seed, @ForAll FlowPolicy policy) {
        GraphView view = view(seed);
        MoneyTrails trails = trails(view, policy, 4);
        for (int transfer = 0; transfer < view.transfers().transferCount(); transfer++) {
            double parts = trails.of(transfer, account -> account == 0).stream()
                    .mapToDouble(Trail::part)
                    .sum();

            assertThat(parts).isLessThanOrEqualTo(1 + 1e-9);
        }
    }

    @Property(tries = 500)
    void everyTrailLeavesTheOriginAndGoesOnInTime(@ForAll long seed, @ForAll FlowPolicy policy) {
        GraphView view = view(seed);
        TransferWindow window = view.transfers();
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            for (Trail trail : trails(view, policy, 4).of(transfer, account -> account == 0)) {
                assertThat(trail.last()).isEqualTo(transfer);
                assertThat(window.from(trail.first())).isZero();
                assertThat(trail.path()).hasSizeLessThanOrEqualTo(4);
                for (int hop = 1; hop < trail.path().length; hop++) {
                    int before = trail.path()[hop - 1];
                    int after = trail.path()[hop];
                    assertThat(window.to(before)).isEqualTo(window.from(after)).isNotZero();
                    assertThat(window.epochMillis(after) - window.epochMillis(before))
                            .isBetween(1L, DWELL.toMillis());
                }
            }
        }
    }

    @Property(tries = 300)
    void lookingFurtherLosesNoTrail(@ForAll long seed, @ForAll FlowPolicy policy) {
        GraphView view = view(seed);
        for (int transfer = 0; transfer < view.transfers().transferCount(); transfer++) {
            List<Trail> near = trails(view, policy, 2).of(transfer, account -> account == 0);
            List<Trail> far = trails(view, policy, 3).of(transfer, account -> account == 0);

            assertThat(far.stream().map(Trail::part).toList())
                    .containsAll(near.stream().map(Trail::part).toList());
        }
    }

    private static MoneyTrails trails(GraphView view, FlowPolicy policy, int maxHops) {
        FlowLedger ledger = FlowLedger.of(view, new Following(policy, DWELL, 1_000), RunContext.plain());
        return new MoneyTrails(view.transfers(), ledger, maxHops, new Pace(RunContext.plain()));
    }

    private static GraphView view(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int transfer = 5 + random.nextInt(40); transfer > 0; transfer--) {
            int from = random.nextInt(6);
            text.append("a%d -%d.00 EUR @%dm-> a%d%n"
                    .formatted(
                            from, 10 + random.nextInt(90), random.nextInt(2_000), (from + 1 + random.nextInt(5)) % 6));
        }
        return new GraphView(
                TransferWindows.parse(text.toString()),
                IdentityGraph.EMPTY,
                RateTable.onlyBase(CurrencyUnit.of("EUR")));
    }
}
