// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class FlowLedgerProperties {

    private static final Duration DWELL = Duration.ofHours(6);

    @Property(tries = 1_500)
    void createsAndLosesNothing(@ForAll long seed, @ForAll FlowPolicy policy) {
        TransferWindow window = randomWindow(seed, List.of("USD", "EUR", "JPY"), 100_000);
        FlowLedger ledger = ledger(window, policy);
        long[] taken = new long[window.transferCount()];

        for (int outflow = 0; outflow < window.transferCount(); outflow++) {
            long given = 0;
            for (int link = ledger.firstLink(outflow); link < ledger.afterLastLink(outflow); link++) {
                int inflow = ledger.inflow(link);
                assertThat(window.to(inflow)).isEqualTo(window.from(outflow));
                assertThat(window.epochMillis(outflow) - window.epochMillis(inflow))
                        .isBetween(1L, DWELL.toMillis());
                assertThat(ledger.takenMinor(link)).isPositive();
                given += ledger.givenMinor(link);
                taken[inflow] += ledger.takenMinor(link);
            }
            assertThat(given).isBetween(0L, window.paidMinor(outflow));
        }
        for (int inflow = 0; inflow < window.transferCount(); inflow++) {
            assertThat(taken[inflow]).isEqualTo(ledger.spentMinor(inflow)).isBetween(0L, window.receivedMinor(inflow));
        }
    }

    @Property(tries = 1_000)
    void agreesWithMovingSingleCoins(@ForAll long seed, @ForAll boolean newest) {
        TransferWindow window = randomWindow(seed, List.of("USD"), 6);
        FlowPolicy policy = newest ? FlowPolicy.LAST_IN_FIRST_OUT : FlowPolicy.FIRST_IN_FIRST_OUT;
        FlowLedger ledger = ledger(window, policy);

        assertThat(links(window, ledger)).isEqualTo(movedCoinByCoin(window, newest));
    }

    @Property(tries = 500)
    void spendsAsMuchByWhateverPolicy(@ForAll long seed) {
        TransferWindow window = randomWindow(seed, List.of("USD"), 100_000);
        Duration whole = Duration.ofDays(2);
        List<long[]> spent = Arrays.stream(FlowPolicy.values())
                .map(policy -> givenByOutflow(window, ledger(window, policy, whole)))
                .toList();

        assertThat(spent).allSatisfy(each -> assertThat(each).isEqualTo(spent.getFirst()));
    }

    @Property(tries = 500)
    void longerDwellTakesNoLinkAwayWhereTheNewestGoesFirst(@ForAll long seed) {
        TransferWindow window = randomWindow(seed, List.of("USD"), 100_000);
        Map<List<Integer>, Long> shorter = links(window, ledger(window, FlowPolicy.LAST_IN_FIRST_OUT, DWELL));
        Map<List<Integer>, Long> longer =
                links(window, ledger(window, FlowPolicy.LAST_IN_FIRST_OUT, DWELL.multipliedBy(2)));

        assertThat(longer).containsAllEntriesOf(shorter);
    }

    @Property(tries = 500)
    void dividesEachOutflowByWhatLiesThereToTheUnit(@ForAll long seed) {
        TransferWindow window = randomWindow(seed, List.of("USD"), 1_000);
        FlowLedger ledger = ledger(window, FlowPolicy.PROPORTIONAL);
        long[] rest = new long[window.transferCount()];
        Arrays.setAll(rest, window::receivedMinor);

        for (int outflow = 0; outflow < window.transferCount(); outflow++) {
            int[] lying = lying(window, outflow, rest);
            long total = IntStream.of(lying).mapToLong(inflow -> rest[inflow]).sum();
            long wanted = Math.min(total, window.paidMinor(outflow));
            double share = total == 0 ? 0 : (double) wanted / total;
            long given = 0;
            Set<Integer> known = new HashSet<>();
            for (int link = ledger.firstLink(outflow); link < ledger.afterLastLink(outflow); link++) {
                int inflow = ledger.inflow(link);
                assertThat(known.add(inflow)).isTrue();
                assertThat((double) ledger.takenMinor(link)).isCloseTo(share * rest[inflow], within(1.0));
                given += ledger.takenMinor(link);
            }
            assertThat(given).isEqualTo(lying.length == 0 ? 0 : wanted);
            for (int link = ledger.firstLink(outflow); link < ledger.afterLastLink(outflow); link++) {
                rest[ledger.inflow(link)] -= ledger.takenMinor(link);
            }
        }
    }

    @Property(tries = 1_000)
    void partsAddUpAndNoneExceedsItsWeight(@ForAll @Size(min = 1, max = 20) List<@LongRange(max = 1L << 58) Long> all) {
        long[] weights = all.stream().mapToLong(Long::longValue).toArray();
        long total = LongStream.of(weights).sum();
        Assume.that(total > 0);
        long amount = Math.floorMod(total * 31 + all.size(), total);

        long[] parts = Allotment.of(amount, weights, total);

        assertThat(LongStream.of(parts).sum()).isEqualTo(amount);
        for (int place = 0; place < parts.length; place++) {
            BigDecimal exact = BigDecimal.valueOf(amount)
                    .multiply(BigDecimal.valueOf(weights[place]))
                    .divide(BigDecimal.valueOf(total), 9, RoundingMode.HALF_EVEN);
            assertThat(parts[place]).isBetween(0L, weights[place]);
            assertThat(BigDecimal.valueOf(parts[place]).subtract(exact).abs()).isLessThanOrEqualTo(BigDecimal.ONE);
        }
    }

    private static Map<List<Integer>, Long> links(TransferWindow window, FlowLedger ledger) {
        Map<List<Integer>, Long> links = new HashMap<>();
        for (int outflow = 0; outflow < window.transferCount(); outflow++) {
            for (int link = ledger.firstLink(outflow); link < ledger.afterLastLink(outflow); link++) {
                links.merge(List.of(ledger.inflow(link), outflow), ledger.takenMinor(link), Long::sum);
            }
        }
        return links;
    }

    private static int[] lying(TransferWindow window, int outflow, long[] rest) {
        int account = window.from(outflow);
        return IntStream.range(0, outflow)
                .filter(inflow -> window.to(inflow) == account && window.from(inflow) != account)
                .filter(inflow -> window.to(outflow) != account && rest[inflow] > 0)
                .filter(inflow -> window.epochMillis(inflow) < window.epochMillis(outflow))
                .filter(inflow -> window.epochMillis(outflow) - window.epochMillis(inflow) <= DWELL.toMillis())
                .toArray();
    }

    private static long[] givenByOutflow(TransferWindow window, FlowLedger ledger) {
        long[] given = new long[window.transferCount()];
        for (int outflow = 0; outflow < given.length; outflow++) {
            for (int link = ledger.firstLink(outflow); link < ledger.afterLastLink(outflow); link++) {
                given[outflow] += ledger.givenMinor(link);
            }
        }
        return given;
    }

    /** The same rule told with coins: every outflow takes, one by one, the oldest (or newest) coin that lies in the account. */
    private static Map<List<Integer>, Long> movedCoinByCoin(TransferWindow window, boolean newest) {
        Map<Integer, List<Integer>> coinsByAccount = new HashMap<>();
        Map<List<Integer>, Long> moved = new HashMap<>();
        int arrived = 0;
        for (int outflow = 0; outflow < window.transferCount(); outflow++) {
            long now = window.epochMillis(outflow);
            while (window.epochMillis(arrived) < now) {
                if (window.from(arrived) != window.to(arrived)) {
                    List<Integer> coins = coinsByAccount.computeIfAbsent(window.to(arrived), a -> new ArrayList<>());
                    coins.addAll(Collections.nCopies((int) window.receivedMinor(arrived), arrived));
                }
                arrived++;
            }
            if (window.from(outflow) == window.to(outflow)) {
                continue;
            }
            List<Integer> coins = coinsByAccount.getOrDefault(window.from(outflow), new ArrayList<>());
            coins.removeIf(coin -> now - window.epochMillis(coin) > DWELL.toMillis());
            for (long coin = 0; coin < window.paidMinor(outflow) && !coins.isEmpty(); coin++) {
                int taken = newest ? coins.removeLast() : coins.removeFirst();
                moved.merge(List.of(taken, outflow), 1L, Long::sum);
            }
        }
        return moved;
    }

    private static TransferWindow randomWindow(long seed, List<String> currencies, int maxMinor) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int transfers = 1 + random.nextInt(60);
        for (int transfer = 0; transfer < transfers; transfer++) {
            CurrencyUnit currency = CurrencyUnit.of(currencies.get(random.nextInt(currencies.size())));
            text.append("a%d -%s %s @%dh-> a%d%n"
                    .formatted(
                            random.nextInt(5),
                            BigDecimal.valueOf(1 + random.nextInt(maxMinor), currency.minorDigits()),
                            currency,
                            random.nextInt(24),
                            random.nextInt(5)));
        }
        return TransferWindows.parse(text.toString());
    }

    private static FlowLedger ledger(TransferWindow window, FlowPolicy policy) {
        return ledger(window, policy, DWELL);
    }

    private static FlowLedger ledger(TransferWindow window, FlowPolicy policy, Duration dwell) {
        LocalDate day = LocalDate.of(2025, 1, 1);
        RateTable rates = RateTable.onlyBase(CurrencyUnit.of("USD"))
                .with(day, CurrencyUnit.of("EUR"), 1.0837)
                .with(day, CurrencyUnit.of("JPY"), 0.0067);
        return FlowLedger.of(window, rates, new Following(policy, dwell, Integer.MAX_VALUE), RunContext.plain());
    }
}
