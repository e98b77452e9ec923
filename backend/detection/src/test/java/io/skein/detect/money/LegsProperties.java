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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Holds the sums to a look at every transfer and all of its pair that follow it in time. */
class LegsProperties {

    @Property(tries = 300)
    void sumsAreTheLongestRunsOfPairs(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int hours) {
        TransferWindow window = random(seed);
        GraphView view = new GraphView(window, IdentityGraph.EMPTY, RateTable.onlyBase(CurrencyUnit.of("EUR")));

        Legs legs =
                Legs.of(view, Duration.ofHours(hours), 150, account -> account % 7 != 3, new Pace(RunContext.plain()));

        Set<List<Integer>> found = new HashSet<>();
        for (int leg = window.transferCount(); leg < legs.count(); leg++) {
            int[] pieces = legs.pieces(leg);
            found.add(Arrays.stream(pieces).boxed().toList());
            assertThat(legs.last(leg)).isEqualTo(pieces[pieces.length - 1]);
            assertThat(legs.paidMinor(leg))
                    .isEqualTo(
                            Arrays.stream(pieces).mapToLong(window::paidMinor).sum());
        }
        assertThat(found)
                .isEqualTo(longestRuns(window, hours * 3_600_000L))
                .hasSize(legs.count() - window.transferCount());
    }

    private static Set<List<Integer>> longestRuns(TransferWindow window, long spanMillis) {
        List<List<Integer>> runs = IntStream.range(0, window.transferCount())
                .mapToObj(first -> IntStream.range(first, window.transferCount())
                        .filter(other -> window.from(other) == window.from(first)
                                && window.to(other) == window.to(first)
                                && window.paidCurrency(other).equals(window.paidCurrency(first))
                                && window.epochMillis(other) <= window.epochMillis(first) + spanMillis)
                        .boxed()
                        .toList())
                .toList();
        Set<List<Integer>> longest = new HashSet<>();
        for (List<Integer> run : runs) {
            int first = run.getFirst();
            boolean isOpen =
                    window.from(first) != window.to(first) && window.from(first) % 7 != 3 && window.to(first) % 7 != 3;
            boolean isWithin = runs.stream().anyMatch(other -> other.size() > run.size() && other.containsAll(run));
            double euros = run.stream()
                    .mapToDouble(
                            transfer -> window.paidCurrency(transfer).code().equals("EUR")
                                    ? window.paidMinor(transfer) / 100.0
                                    : Double.NaN)
                    .sum();
            if (run.size() > 1 && isOpen && !isWithin && !(euros < 150)) {
                longest.add(run);
            }
        }
        return longest;
    }

    private static TransferWindow random(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int transfers = 1 + random.nextInt(40);
        for (int transfer = 0; transfer < transfers; transfer++) {
            text.append("a%d -%d.00 %s @%dh-> a%d\n"
                    .formatted(
                            random.nextInt(3),
                            20 + random.nextInt(90),
                            random.nextInt(4) == 0 ? "CHF" : "EUR",
                            random.nextInt(72),
                            random.nextInt(3)));
        }
        return TransferWindows.parse(text.toString());
    }
}
