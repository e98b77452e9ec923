// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import io.skein.detect.oracle.Often;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import io.skein.window.WatchListText;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Exposure against a brute force that walks every path in time. */
class ExposureProperties {

    private static final long DWELL_MILLIS = 40 * 3_600_000L;
    private static final Map<String, String> ALL = Map.of(
            "flowPolicy", "PROPORTIONAL", "maxDwell", "PT40H", "minExposure", "0", "minShare", "0", "decay", "1");

    /**
     * Every transfer pays a quarter of the one before it, so that no account is ever emptied and, in proportion, each outflow takes from
     * each inflow: money then goes wherever a path in time goes.
     */
    @Property(tries = 400)
    void whoIsExposedIsWhoAPathInTimeReaches(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int hops) {
        GraphView view = view(seed);

        Set<String> received = new TreeSet<>();
        Set<String> paid = new TreeSet<>();
        for (Finding finding : findings(view, hops)) {
            boolean came = finding.indicators().get(2).note().english().equals("of what was received");
            (came ? received : paid).add(finding.subject().accountIds().getFirst());
        }

        Often.found(received, 60);
        assertThat(received).isEqualTo(reached(view.transfers(), hops, true));
        assertThat(paid).isEqualTo(reached(view.transfers(), hops, false));
    }

    @Property(tries = 200)
    void noMoreIsTracedToAPartyThanItReceivedOrThanTheListedPaid(@ForAll long seed) {
        GraphView view = view(seed);
        double paidByListed = sum(view.transfers(), "a0", true);

        for (Finding finding : findings(view, 3)) {
            boolean came = finding.indicators().get(2).note().english().equals("of what was received");
            double traced = finding.indicators().getFirst().value();
            String account = finding.subject().accountIds().getFirst();
            assertThat(traced).isLessThanOrEqualTo(sum(view.transfers(), account, !came) + 0.005);
            if (came) {
                // each unit can pass a party once a hop at most
                assertThat(traced).isLessThanOrEqualTo(3 * paidByListed + 0.005);
            }
        }
    }

    private static List<Finding> findings(GraphView view, int hops) {
        ExposureDetector detector = new ExposureDetector();
        Map<String, String> values = new TreeMap<>(ALL);
        values.put("maxHops", Integer.toString(hops));
        return detector.detect(view, detector.parameters(new ParameterValues(values)), RunContext.plain())
                .findings();
    }

    private static GraphView view(long seed) {
        Random random = new Random(seed);
        int accounts = 3 + random.nextInt(4);
        StringBuilder text = new StringBuilder();
        long minor = 1L << 52;
        for (int transfer = 0; transfer < 8; transfer++) {
            text.append("a%d -%d.%02d EUR @%dh-> a%d\n"
                    .formatted(
                            random.nextInt(accounts),
                            minor / 100,
                            minor % 100,
                            10 * transfer + random.nextInt(9),
                            random.nextInt(accounts)));
            minor /= 4;
        }
        return new GraphView(
                        TransferWindows.parse(text.toString()),
                        IdentityGraph.EMPTY,
                        RateTable.onlyBase(CurrencyUnit.of("EUR")))
                .with(WatchListText.parse("e1 ACCOUNT:a0"));
    }

    private static Set<String> reached(TransferWindow window, int hops, boolean forward) {
        Set<Integer> reached = new TreeSet<>();
        int listed = window.accounts().number("a0");
        for (int transfer = 0; transfer < window.transferCount() && listed >= 0; transfer++) {
            int begin = forward ? window.from(transfer) : window.to(transfer);
            if (begin == listed && window.from(transfer) != window.to(transfer)) {
                walk(window, new Walk(transfer, hops - 1, listed, forward), reached);
            }
        }
        return reached.stream().map(window.accounts()::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void walk(TransferWindow window, Walk walk, Set<Integer> reached) {
        int at = walk.forward ? window.to(walk.transfer) : window.from(walk.transfer);
        if (at == walk.listed) {
            return;
        }
        reached.add(at);
        for (int next = 0; next < window.transferCount() && walk.left > 0; next++) {
            int leaves = walk.forward ? window.from(next) : window.to(next);
            long rest = window.epochMillis(next) - window.epochMillis(walk.transfer);
            long gap = walk.forward ? rest : -rest;
            if (leaves == at && window.from(next) != window.to(next) && gap > 0 && gap <= DWELL_MILLIS) {
                walk(window, new Walk(next, walk.left - 1, walk.listed, walk.forward), reached);
            }
        }
    }

    private static double sum(TransferWindow window, String account, boolean out) {
        double sum = 0;
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            int end = out ? window.from(transfer) : window.to(transfer);
            boolean counts = window.accounts().id(end).equals(account) && window.from(transfer) != window.to(transfer);
            sum += counts ? window.paidMinor(transfer) / 100.0 : 0;
        }
        return sum;
    }

    private record Walk(int transfer, int left, int listed, boolean forward) {}
}
