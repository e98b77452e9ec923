// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EpisodeProperties {

    private static final RateTable RATES = RateTable.onlyBase(CurrencyUnit.of("EUR"));
    private static final int HOURS = 100;

    @Property(tries = 500)
    void windowHoldsWhatOneCounts(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int hours) {
        TransferWindow window = random(seed);
        int[] transfers = IntStream.range(0, window.transferCount()).toArray();
        SlidingWindow sliding = sliding(window, hours);

        sliding.over(transfers);
        for (int newest : transfers) {
            sliding.advance();
            List<Integer> inside = inside(window, newest, hours);
            assertThat(sliding.count()).isEqualTo(inside.size());
            assertThat(sliding.begin()).isEqualTo(inside.getFirst());
            assertThat(sliding.counterparties())
                    .isEqualTo(payers(window, inside).size());
            assertThat(sliding.sum())
                    .isEqualTo(inside.stream().mapToLong(window::paidMinor).sum() / 100.0);
            assertThat(sliding.unpriced()).isZero();
        }
        assertThat(sliding.hasNext()).isFalse();
    }

    @Property(tries = 500)
    void episodesAreWhereTheConditionHolds(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int hours,
            @ForAll @IntRange(min = 1, max = 5) int least) {
        TransferWindow window = random(seed);
        int[] transfers = IntStream.range(0, window.transferCount()).toArray();
        List<Episode> episodes = Episode.of(
                transfers,
                sliding(window, hours),
                inside -> inside.counterparties() >= least,
                SlidingWindow::counterparties);

        Set<Integer> covered = new HashSet<>();
        int before = -1;
        for (Episode episode : episodes) {
            assertThat(episode.begin()).isGreaterThan(before);
            before = episode.end() - 1;
            IntStream.range(episode.begin(), episode.end()).forEach(covered::add);
            List<Integer> peak = IntStream.range(
                            episode.peak().begin(), episode.peak().end())
                    .boxed()
                    .toList();
            assertThat(payers(window, peak)).hasSize((int) episode.peak().measure());
        }
        Set<Integer> expected = new HashSet<>();
        for (int newest : transfers) {
            List<Integer> inside = inside(window, newest, hours);
            if (payers(window, inside).size() >= least) {
                expected.addAll(inside);
                assertThat(episodes)
                        .anyMatch(episode -> episode.begin() <= inside.getFirst()
                                && newest < episode.end()
                                && payers(window, inside).size()
                                        <= episode.peak().measure());
            }
        }
        assertThat(covered).isEqualTo(expected);
    }

    @Property(tries = 500)
    void baselineIsMeanAndDeviationOfTheWindowsBesideThePeak(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int hours) {
        TransferWindow window = random(seed);
        int[] transfers = IntStream.range(0, window.transferCount()).toArray();
        int begin = new Random(seed).nextInt(transfers.length);
        Episode.Peak peak = new Episode.Peak(begin, begin + 1, 1);
        Baseline baseline =
                Baseline.beside(window, transfers, peak, sliding(window, hours), SlidingWindow::counterparties);

        List<Integer> counts = countsBeside(window, peak, hours);
        double mean = counts.stream().mapToInt(count -> count).average().orElse(0);
        double squares = counts.stream()
                .mapToDouble(count -> (count - mean) * (count - mean))
                .sum();
        double deviation = counts.size() < 2 ? 0 : Math.sqrt(squares / (counts.size() - 1));
        double spread = Math.max(1, Math.max(baseline.deviation(), Math.sqrt(baseline.mean())));
        assertThat(baseline.windows()).isEqualTo(counts.size());
        assertThat(baseline.mean()).isCloseTo(mean, within(1e-9));
        assertThat(baseline.deviation()).isCloseTo(deviation, within(1e-6));
        assertThat(baseline.surprise(7)).isEqualTo(counts.isEmpty() ? 0 : (7 - baseline.mean()) / spread);
    }

    private static List<Integer> countsBeside(TransferWindow window, Episode.Peak peak, int hours) {
        long length = Duration.ofHours(hours).toMillis();
        List<Integer> counts = new ArrayList<>();
        long end = window.epochMillis(peak.begin());
        while (end - length >= window.interval().from().toEpochMilli()) {
            end -= length;
            counts.add(payersIn(window, end, end + length, 0, peak.begin()));
        }
        long start = window.epochMillis(peak.end() - 1) + 1;
        while (start + length <= window.interval().to().toEpochMilli()) {
            counts.add(payersIn(window, start, start + length, peak.end(), window.transferCount()));
            start += length;
        }
        return counts;
    }

    private static int payersIn(TransferWindow window, long from, long to, int first, int end) {
        List<Integer> inside = IntStream.range(first, end)
                .filter(transfer -> window.epochMillis(transfer) >= from && window.epochMillis(transfer) < to)
                .boxed()
                .toList();
        return payers(window, inside).size();
    }

    private static SlidingWindow sliding(TransferWindow window, int hours) {
        GraphView view = new GraphView(window, IdentityGraph.EMPTY, RATES);
        return new SlidingWindow(view, window::from, Duration.ofHours(hours), new Pace(RunContext.plain()));
    }

    private static List<Integer> inside(TransferWindow window, int newest, int hours) {
        long oldest = window.epochMillis(newest) - Duration.ofHours(hours).toMillis();
        return IntStream.rangeClosed(0, newest)
                .filter(transfer -> window.epochMillis(transfer) > oldest)
                .boxed()
                .toList();
    }

    private static Set<Integer> payers(TransferWindow window, List<Integer> transfers) {
        Set<Integer> payers = new HashSet<>();
        transfers.forEach(transfer -> payers.add(window.from(transfer)));
        return payers;
    }

    private static TransferWindow random(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(25);
        for (int transfer = 0; transfer < count; transfer++) {
            text.append("p%d -%d.%02d EUR @%dh-> shop\n"
                    .formatted(random.nextInt(7), 1 + random.nextInt(500), random.nextInt(100), random.nextInt(HOURS)));
        }
        return TransferWindows.parse(text.toString());
    }
}
