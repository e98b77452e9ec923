// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.passthrough;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.oracle.Often;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Holds the detector against a search that moves single coins and tries every window. */
class PassThroughProperties {

    private static final long DWELL_MINUTES = 6 * 60;
    private static final long SPAN_MINUTES = 24 * 60;
    private static final int MIN_PASSES = 2;
    private static final int MAX_BRANCHES = 3;
    private static final Map<String, String> LOOSE = Map.of(
            "maxDwell", "PT6H",
            "span", "P1D",
            "minPasses", "2",
            "minPassedShare", "0.75",
            "maxBranches", "3",
            "minFedShare", "0.6",
            "maxKeptShare", "1000",
            "minInflowShare", "0",
            "minTransfer", "0",
            "minAmount", "0");

    private final DetectorProbe<PassThroughParameters> probe = new DetectorProbe<>(new PassThroughDetector());

    @Property(tries = 1_000)
    void findsThePassesThatMovingCoinsShows(@ForAll long seed) {
        String text = randomText(seed);
        Set<String> found = new TreeSet<>();
        for (Finding finding : probe.with(LOOSE).run(text)) {
            String account = finding.subject().accountIds().getFirst();
            DetectorProbe.indicator(finding, "inflowsPassed")
                    .transferIds()
                    .forEach(id -> found.add(account + " " + id));
        }

        Often.found(found, 10);
        assertThat(found).isEqualTo(passesInGoodCompany(TransferWindows.parse(text)));
    }

    /** Every pass that shares some window with enough others. */
    private static Set<String> passesInGoodCompany(TransferWindow window) {
        Set<String> expected = new TreeSet<>();
        for (int account = 0; account < window.accountCount(); account++) {
            List<Integer> passes = passes(window, account);
            for (int last : passes) {
                List<Integer> inside = passes.stream()
                        .filter(each -> each <= last && minute(window, last) - minute(window, each) < SPAN_MINUTES)
                        .toList();
                long payers = inside.stream().map(window::from).distinct().count();
                if (inside.size() >= MIN_PASSES && payers >= 2) {
                    String prefix = window.accounts().id(account) + " ";
                    inside.forEach(each -> expected.add(prefix + window.transferId(each)));
                }
            }
        }
        return expected;
    }

    private static List<Integer> passes(TransferWindow window, int account) {
        Map<Integer, List<Integer>> takersOfInflow = new HashMap<>();
        List<Integer> coins = new ArrayList<>();
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            int now = transfer;
            coins.removeIf(coin -> minute(window, now) - minute(window, coin) > DWELL_MINUTES);
            if (window.to(transfer) == account) {
                coins.addAll(Collections.nCopies((int) window.receivedMinor(transfer) / 100, transfer));
            } else if (window.from(transfer) == account) {
                int kept = (int) Math.max(0, coins.size() - window.paidMinor(transfer) / 100);
                List<Integer> taken = new ArrayList<>(coins.subList(kept, coins.size()));
                coins.subList(kept, coins.size()).clear();
                note(taken, window.paidMinor(transfer) / 100, transfer, takersOfInflow);
            }
        }
        return takersOfInflow.entrySet().stream()
                .filter(each -> each.getValue().size() >= 0.75 * window.receivedMinor(each.getKey()) / 100)
                .filter(each -> new HashSet<>(each.getValue()).size() <= MAX_BRANCHES)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** An outflow takes on only the inflow that pays for most of it. */
    private static void note(List<Integer> coins, long paid, int outflow, Map<Integer, List<Integer>> takersOfInflow) {
        coins.stream()
                .filter(coin -> Collections.frequency(coins, coin) >= 0.6 * paid)
                .forEach(coin -> takersOfInflow
                        .computeIfAbsent(coin, none -> new ArrayList<>())
                        .add(outflow));
    }

    private static long minute(TransferWindow window, int transfer) {
        return window.epochMillis(transfer) / 60_000;
    }

    /** No two transfers at one instant, no transfer to oneself. */
    private static String randomText(long seed) {
        Random random = new Random(seed);
        int[] minutes = random.ints(0, 4 * 24 * 60)
                .distinct()
                .limit(5 + random.nextInt(40))
                .toArray();
        StringBuilder text = new StringBuilder();
        for (int minute : Arrays.stream(minutes).sorted().toArray()) {
            int from = random.nextInt(5);
            text.append("a%d -%d.00 EUR @%dm-> a%d\n"
                    .formatted(from, 1 + random.nextInt(9), minute, (from + 1 + random.nextInt(4)) % 5));
        }
        return text.toString();
    }
}
