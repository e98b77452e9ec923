// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skein.detect.party.Direction;
import io.skein.detect.party.Parties;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** The indicators against their definitions, computed the long way. */
class BehaviourProperties {

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final Calendar DAYS = new Calendar(Duration.ofDays(1));

    @Property(tries = 200)
    void partiesAreMeasuredAsDefined(@ForAll long seed) {
        GraphView view = view(new Random(seed));
        Parties parties = Parties.of(view);
        holdsAsDefined(view, Behaviour.ofParties(view, DAYS, RunContext.plain()), parties::of);
    }

    @Property(tries = 200)
    void accountsAreMeasuredAsDefined(@ForAll long seed) {
        GraphView view = view(new Random(seed));
        holdsAsDefined(view, Behaviour.ofAccounts(view, DAYS, RunContext.plain()), account -> account);
    }

    private static void holdsAsDefined(GraphView view, Behaviour behaviour, IntUnaryOperator subjectOf) {
        for (int subject = 0; subject < behaviour.members().count(); subject++) {
            for (Direction direction : Direction.values()) {
                Naive naive = new Naive(view, subjectOf, subject, direction);
                Series series = behaviour.series(subject, direction);
                assertThat(series.active().stream().map(Activity::window).toList())
                        .isEqualTo(naive.windows());
                series.active().forEach(activity -> holds(naive, behaviour, series, activity));
            }
        }
    }

    private static void holds(Naive naive, Behaviour behaviour, Series series, Activity activity) {
        for (Measure measure : Measure.values()) {
            Double expected = naive.value(measure, activity.window());
            assertThat(activity.value(measure).isPresent()).isEqualTo(expected != null);
            if (expected != null) {
                assertThat(activity.value(measure).getAsDouble()).isCloseTo(expected, within(1e-6));
            }
            holdsAmong(series.before(activity, measure), naive.before(measure, activity.window()), measure);
            Usual peers = behaviour
                    .amongPeers(naive.subject, naive.direction, activity, measure)
                    .usual();
            holdsAmong(peers, peers(naive, behaviour.members().count(), measure, activity.window()), measure);
        }
    }

    private static List<Double> peers(Naive one, int subjects, Measure measure, long window) {
        List<Double> values = new ArrayList<>();
        for (int subject = 0; subject < subjects; subject++) {
            Naive naive = new Naive(one.view, one.subjectOf, subject, one.direction);
            Double value = naive.windows().contains(window) ? naive.value(measure, window) : null;
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static void holdsAmong(Usual usual, List<Double> values, Measure measure) {
        assertThat(usual.count()).isEqualTo(values.size());
        if (!values.isEmpty()) {
            double median = median(values);
            double mad = median(
                    values.stream().map(value -> Math.abs(value - median)).toList());
            assertThat(usual.median()).isCloseTo(median, within(1e-6));
            assertThat(usual.spread()).isCloseTo(Math.max(1.4826 * mad, measure.leastSpread(median)), within(1e-6));
            assertThat(usual.greatest())
                    .isCloseTo(values.stream().mapToDouble(each -> each).max().orElseThrow(), within(1e-6));
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** One subject in one direction, straight from the definitions. */
    private record Naive(GraphView view, IntUnaryOperator subjectOf, int subject, Direction direction) {

        private IntStream transfers(IntPredicate also) {
            TransferWindow window = view.transfers();
            return IntStream.range(0, window.transferCount())
                    .filter(each -> subjectOf.applyAsInt(window.from(each)) != subjectOf.applyAsInt(window.to(each)))
                    .filter(also);
        }

        private boolean isOwn(int transfer) {
            TransferWindow window = view.transfers();
            int end = direction == Direction.IN ? window.to(transfer) : window.from(transfer);
            return subjectOf.applyAsInt(end) == subject;
        }

        private long day(int transfer) {
            return Math.floorDiv(view.transfers().epochMillis(transfer) - 4 * DAY, DAY);
        }

        List<Long> windows() {
            return transfers(this::isOwn)
                    .mapToObj(this::day)
                    .distinct()
                    .sorted()
                    .toList();
        }

        @Nullable
        Double value(Measure measure, long window) {
            int[] all = transfers(each -> isOwn(each) && day(each) == window).toArray();
            double[] amounts = IntStream.of(all)
                    .filter(each -> view.paidInBase(each).isPresent())
                    .mapToDouble(each -> view.paidInBase(each).getAsDouble())
                    .toArray();
            double sum = java.util.Arrays.stream(amounts).sum();
            if (measure == Measure.VOLUME) {
                return sum;
            }
            if (measure == Measure.FREQUENCY) {
                return (double) all.length;
            }
            return amounts.length < 3 ? null : ratio(measure, all, amounts, sum);
        }

        private double ratio(Measure measure, int[] all, double[] amounts, double sum) {
            if (measure == Measure.FLUCTUATION) {
                double mean = sum / amounts.length;
                double variance = java.util.Arrays.stream(amounts)
                        .map(each -> (each - mean) * (each - mean))
                        .average()
                        .orElseThrow();
                return Math.sqrt(variance) / mean;
            }
            Parties parties = Parties.of(view);
            TransferWindow window = view.transfers();
            Map<Integer, Double> sums = IntStream.of(all)
                    .boxed()
                    .collect(Collectors.groupingBy(
                            each -> parties.of(direction == Direction.IN ? window.from(each) : window.to(each)),
                            Collectors.summingDouble(
                                    each -> view.paidInBase(each).orElse(0))));
            return measure == Measure.LARGEST_SHARE
                    ? sums.values().stream()
                            .mapToDouble(each -> each / sum)
                            .max()
                            .orElseThrow()
                    : sums.values().stream()
                            .mapToDouble(each -> each * each / sum / sum)
                            .sum();
        }

        List<Double> before(Measure measure, long window) {
            long first = IntStream.concat(
                            transfers(this::isOwn),
                            new Naive(view, subjectOf, subject, direction.reverse())
                                    .transfers(new Naive(view, subjectOf, subject, direction.reverse())::isOwn))
                    .mapToLong(this::day)
                    .min()
                    .orElseThrow();
            long begin = view.transfers().interval().from().toEpochMilli();
            List<Double> values = new ArrayList<>();
            for (long day = first; day < window; day++) {
                boolean isWhole = day * DAY + 4 * DAY >= begin;
                boolean isIdle = !windows().contains(day);
                Double value = isIdle && !measure.isZeroWhenIdle() ? null : value(measure, day);
                if (isWhole && value != null) {
                    values.add(value);
                }
            }
            return values;
        }
    }

    private static GraphView view(Random random) {
        StringBuilder text = new StringBuilder("window: @%dh .. @10d\n".formatted(random.nextInt(12)));
        String[] currencies = {"EUR", "EUR", "EUR", "USD", "CHF"};
        int transfers = 5 + random.nextInt(40);
        for (int transfer = 0; transfer < transfers; transfer++) {
            text.append("a%d -%d.00 %s @%dh-> a%d\n"
                    .formatted(
                            random.nextInt(6),
                            1 + random.nextInt(500),
                            currencies[random.nextInt(currencies.length)],
                            12 + random.nextInt(9 * 24),
                            random.nextInt(6)));
        }
        for (int account = 0; account < 6; account++) {
            text.append(random.nextBoolean() ? "owner: c%d a%d\n".formatted(random.nextInt(4), account) : "");
        }
        RateTable rates = RateTable.builder(CurrencyUnit.of("EUR"))
                .add(TransferWindows.ORIGIN.atZone(java.time.ZoneOffset.UTC).toLocalDate(), CurrencyUnit.of("USD"), 0.5)
                .build();
        return new GraphView(TransferWindows.parse(text.toString()), IdentityGraph.EMPTY, rates);
    }
}
