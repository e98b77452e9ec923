// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.ParameterValues;
import io.skein.detect.anchored.PathsFound;
import io.skein.detect.money.Legs;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.model.TimeWindow;
import io.skein.window.GraphView;
import io.skein.window.RandomTransfers;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AnchoredCycleProperties {

    @Property(tries = 400)
    void areTheCyclesOfBruteForceThatTouchTheAccount(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 8) int accounts,
            @ForAll @IntRange(min = 1, max = 40) int spanHours,
            @ForAll @IntRange(min = 1, max = 40) int gapHours,
            @ForAll @IntRange(max = 99) int leastPercent,
            @ForAll boolean priced) {
        GraphView view = view(seed, accounts, priced);
        Map<String, String> values = everything();
        values.put("maxSpan", "PT" + spanHours + "H");
        values.put("maxGap", "PT" + gapHours + "H");
        values.put("minReturnedShare", "0." + "%02d".formatted(leastPercent));
        LegAmounts amounts = new LegAmounts(Legs.single(view));
        CycleParameters.Amounts bounds = new CycleParameters.Amounts(leastPercent / 100.0, 1_000_000, 0, false);

        for (int account = 0; account < view.transfers().accountCount(); account++) {
            int anchor = account;
            List<List<Integer>> expected = BruteForceCycles.in(
                            view.transfers(),
                            Duration.ofHours(spanHours).toMillis(),
                            Duration.ofHours(gapHours).toMillis())
                    .stream()
                    .filter(cycle -> touches(view.transfers(), cycle, anchor))
                    .filter(cycle -> amounts.areRoundTrip(bounds, array(cycle), cycle.size()))
                    .sorted(Comparator.comparing(Object::toString))
                    .toList();

            assertThat(found(view, account, values, view.transfers().interval()))
                    .isEqualTo(expected);
        }
    }

    @Property(tries = 100)
    void lookOnlyAtTransfersOfTheInterval(@ForAll long seed, @ForAll @IntRange(min = 1, max = 29) int hours) {
        GraphView whole = Cycles.view(Cycles.window(RandomTransfers.of(seed, 5, 30, 30)));
        TimeWindow part = new TimeWindow(
                TransferWindows.ORIGIN.plus(Duration.ofHours(1)),
                TransferWindows.ORIGIN.plus(Duration.ofHours(hours + 1)));
        GraphView cut = Cycles.view(Cycles.window(RandomTransfers.of(seed, 5, 30, 30).stream()
                .filter(transfer ->
                        !transfer.at().isBefore(part.from()) && transfer.at().isBefore(part.to()))
                .toList()));

        for (int account = 0; account < cut.transfers().accountCount(); account++) {
            String id = cut.transfers().accounts().id(account);
            assertThat(ids(whole, whole.transfers().accounts().number(id), part))
                    .isEqualTo(ids(cut, account, part));
        }
    }

    private static GraphView view(long seed, int accounts, boolean priced) {
        GraphView view = Cycles.view(Cycles.window(RandomTransfers.of(seed, accounts, 24, 30)));
        LocalDate early = LocalDate.parse("2000-01-01");
        RateTable rates = view.rates()
                .with(early, CurrencyUnit.of("USD"), 0.9)
                .with(early, CurrencyUnit.of("JPY"), 0.006)
                .with(early, CurrencyUnit.of("XBT"), 0.5);
        return priced ? view.with(rates) : view;
    }

    private static List<List<String>> ids(GraphView view, int account, TimeWindow interval) {
        return found(view, account, everything(), interval).stream()
                .map(cycle -> cycle.stream().map(view.transfers()::transferId).toList())
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }

    private static List<List<Integer>> found(
            GraphView view, int account, Map<String, String> values, TimeWindow interval) {
        PathsFound found = new AnchoredCycles()
                .with(new ParameterValues(values))
                .near(view, account, interval, RunContext.plain());
        assertThat(found.truncations()).isEmpty();
        return found.paths().stream()
                .map(path -> Arrays.stream(path).boxed().toList())
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }

    private static boolean touches(TransferWindow window, List<Integer> cycle, int account) {
        return cycle.stream().anyMatch(transfer -> window.from(transfer) == account);
    }

    private static int[] array(List<Integer> cycle) {
        return cycle.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Map<String, String> everything() {
        return new TreeMap<>(Cycles.DETECTOR.values(Cycles.anything()).byName());
    }
}
