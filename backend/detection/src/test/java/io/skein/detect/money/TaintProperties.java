// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Taint is handed on and never made. */
class TaintProperties {

    private static final int HOPS = 4;

    @Property(tries = 500)
    void noTransferHoldsMoreTaintThanItPays(@ForAll long seed, @ForAll FlowPolicy policy, @ForAll boolean forward) {
        GraphView view = view(seed);
        Taint taint = taint(view, policy, forward);

        for (int transfer = 0; transfer < view.transfers().transferCount(); transfer++) {
            for (int hop = 1; hop <= HOPS; hop++) {
                assertThat(taint.minor(transfer, hop))
                        .isBetween(0L, view.transfers().paidMinor(transfer));
            }
        }
    }

    @Property(tries = 500)
    void everyHopHoldsAtMostWhatTheHopBeforeHeld(
            @ForAll long seed, @ForAll FlowPolicy policy, @ForAll boolean forward) {
        GraphView view = view(seed);
        Taint taint = taint(view, policy, forward);

        for (int hop = 2; hop <= HOPS; hop++) {
            assertThat(total(taint, hop)).isLessThanOrEqualTo(total(taint, hop - 1));
        }
    }

    @Property(tries = 300)
    void whatIsPassedOnWholeStaysTaintedWhole(@ForAll FlowPolicy policy, @ForAll boolean forward) {
        GraphView view = view(TransferWindows.parse("""
            a0 -99.97 EUR @1h-> a1
            a1 -33.33 EUR @2h-> a2
            a1 -66.64 EUR @3h-> a3
            a2 -33.33 EUR @4h-> a4
            a3 -66.64 EUR @5h-> a4
            a4 -99.97 EUR @6h-> a5
            """));
        int source = forward ? 0 : 5;
        Taint taint = taint(view, policy, forward, source);

        assertThat(total(taint, 4)).isEqualTo(9_997);
    }

    private static long total(Taint taint, int hop) {
        long total = 0;
        for (int transfer : taint.transfers(hop)) {
            total += taint.minor(transfer, hop);
        }
        return total;
    }

    private static Taint taint(GraphView view, FlowPolicy policy, boolean forward) {
        TransferWindow window = view.transfers();
        int listed = window.accounts().number("a0");
        int[] sources = IntStream.range(0, window.transferCount())
                .filter(transfer -> (forward ? window.from(transfer) : window.to(transfer)) == listed)
                .filter(transfer -> window.from(transfer) != window.to(transfer))
                .toArray();
        return taint(view, policy, forward, sources);
    }

    private static Taint taint(GraphView view, FlowPolicy policy, boolean forward, int... sources) {
        TransferWindow window = view.transfers();
        int listed = window.accounts().number("a0");
        Following following = new Following(policy, Duration.ofDays(2), 1_000);
        FlowLedger ledger = FlowLedger.of(view, following, RunContext.plain());
        Taint.Rules rules = new Taint.Rules(
                HOPS,
                forward,
                transfer -> window.from(transfer) == window.to(transfer),
                transfer -> (forward ? window.to(transfer) : window.from(transfer)) == listed);
        return Taint.of(view, ledger, following, sources, rules, new Pace(RunContext.plain()));
    }

    private static GraphView view(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("a0 -1.00 EUR @0h-> a1\n");
        for (int transfer = random.nextInt(40); transfer >= 0; transfer--) {
            text.append("a%d -%d.%02d EUR @%dm-> a%d\n"
                    .formatted(
                            random.nextInt(5),
                            random.nextInt(200),
                            1 + random.nextInt(99),
                            random.nextInt(4_000),
                            random.nextInt(5)));
        }
        return view(TransferWindows.parse(text.toString()));
    }

    private static GraphView view(TransferWindow window) {
        return new GraphView(window, IdentityGraph.EMPTY, RateTable.onlyBase(CurrencyUnit.of("EUR")));
    }
}
