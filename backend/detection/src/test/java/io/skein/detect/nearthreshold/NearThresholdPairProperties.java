// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.nearthreshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Holds the sweep to a search that looks back from every transfer by itself. */
class NearThresholdPairProperties {

    private static final int SPAN_HOURS = 24;

    @Property(tries = 500)
    void findsEveryTransferInAWindowThatHoldsEnough(@ForAll long seed, @ForAll boolean mayPayMore) {
        GraphView view = random(seed);
        TransferWindow window = view.transfers();
        double maxAboveShare = mayPayMore ? 1_000 : 0.4;
        Set<String> expected = new HashSet<>();
        for (int newest = 0; newest < window.transferCount(); newest++) {
            if (avoidsTheLimit(window, newest, maxAboveShare)) {
                expected.addAll(windowBefore(window, newest));
            }
        }

        Set<String> found = new HashSet<>();
        for (Finding finding : new DetectorProbe<>(new NearThresholdPairDetector())
                .with(Map.of(
                        "span", "PT24H",
                        "limit", "100",
                        "minTransfers", "2",
                        "minSurprise", "0",
                        "maxAboveShare", Double.toString(maxAboveShare)))
                .run(view)
                .findings()) {
            List<String> ids = DetectorProbe.ids(finding);
            assertThat(found).doesNotContainAnyElementsOf(ids);
            found.addAll(ids);
        }
        assertThat(found).isEqualTo(expected);
    }

    private static Set<String> windowBefore(TransferWindow window, int newest) {
        long oldest = window.epochMillis(newest) - SPAN_HOURS * 3_600_000L;
        List<String> inside = IntStream.rangeClosed(0, newest)
                .filter(other -> window.epochMillis(other) > oldest && isNear(window, other))
                .filter(other -> window.from(other) == window.from(newest) && window.to(other) == window.to(newest))
                .mapToObj(window::transferId)
                .toList();
        return inside.size() >= 2 && isNear(window, newest) ? new HashSet<>(inside) : Set.of();
    }

    /** Whether the pair of a transfer pays few amounts from the limit up to a quarter more, for each one just below. */
    private static boolean avoidsTheLimit(TransferWindow window, int one, double maxAboveShare) {
        List<Integer> pair = IntStream.range(0, window.transferCount())
                .filter(other -> window.from(other) == window.from(one) && window.to(other) == window.to(one))
                .boxed()
                .toList();
        long near = pair.stream().filter(other -> isNear(window, other)).count();
        long above = pair.stream()
                .mapToLong(window::paidMinor)
                .filter(amount -> amount >= 10_000 && amount <= 12_500)
                .count();
        return above <= maxAboveShare * near;
    }

    private static boolean isNear(TransferWindow window, int transfer) {
        return window.from(transfer) != window.to(transfer)
                && window.paidMinor(transfer) >= 8_000
                && window.paidMinor(transfer) < 10_000;
    }

    // shorter than the span, so that nothing is usual yet
    private static GraphView random(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("window: @0h .. @24h\n");
        int transfers = 1 + random.nextInt(30);
        for (int transfer = 0; transfer < transfers; transfer++) {
            text.append("a%d -%d.%02d EUR @%dh-> a%d\n"
                    .formatted(
                            random.nextInt(3),
                            75 + random.nextInt(30),
                            random.nextInt(100),
                            random.nextInt(24),
                            random.nextInt(3)));
        }
        return new GraphView(
                TransferWindows.parse(text.toString()),
                IdentityGraph.EMPTY,
                RateTable.onlyBase(CurrencyUnit.of("EUR")));
    }
}
