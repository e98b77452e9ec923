// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FlowLedgerProperties {

    private static final Duration DWELL = Duration.ofHours(6);

    @Property(tries = 500)
    void createsAndLosesNothing(@ForAll long seed) {
        TransferWindow window = randomWindow(seed, List.of("USD", "EUR", "JPY"), 100_000);
        FlowLedger ledger = ledger(window);
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

    @Property(tries = 500)
    void agreesWithMovingSingleCoins(@ForAll long seed) {
        TransferWindow window = randomWindow(seed, List.of("USD"), 6);
        FlowLedger ledger = ledger(window);
        Map<List<Integer>, Long> links = new HashMap<>();
        for (int outflow = 0; outflow < window.transferCount(); outflow++) {
            for (int link = ledger.firstLink(outflow); link < ledger.afterLastLink(outflow); link++) {
                links.merge(List.of(ledger.inflow(link), outflow), ledger.takenMinor(link), Long::sum);
            }
        }

        assertThat(links).isEqualTo(movedCoinByCoin(window));
    }

    /** The same rule told with coins: every outflow takes, one by one, the oldest coin that lies in the account. */
    private static Map<List<Integer>, Long> movedCoinByCoin(TransferWindow window) {
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
                moved.merge(List.of(coins.removeFirst(), outflow), 1L, Long::sum);
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

    private static FlowLedger ledger(TransferWindow window) {
        LocalDate day = LocalDate.of(2025, 1, 1);
        RateTable rates = RateTable.onlyBase(CurrencyUnit.of("USD"))
                .with(day, CurrencyUnit.of("EUR"), 1.0837)
                .with(day, CurrencyUnit.of("JPY"), 0.0067);
        return FlowLedger.of(window, rates, DWELL, Integer.MAX_VALUE, RunContext.plain());
    }
}
