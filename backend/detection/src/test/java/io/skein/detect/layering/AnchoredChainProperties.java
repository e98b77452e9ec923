// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.ParameterValues;
import io.skein.detect.anchored.PathsFound;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AnchoredChainProperties {

    private static final RateTable RATES =
            RateTable.onlyBase(CurrencyUnit.of("EUR")).with(LocalDate.parse("2020-01-01"), CurrencyUnit.of("USD"), 0.5);

    @Property(tries = 300)
    void areTheLongestPathsOfBruteForceThatTouchTheAccount(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 9) int accounts,
            @ForAll @IntRange(min = 1, max = 12) int dwellHours,
            @ForAll @IntRange(min = 3, max = 6) int maxHops,
            @ForAll @IntRange(min = 3, max = 30) int hubDegree) {
        GraphView view = view(seed, accounts);
        Map<String, String> values = Map.of(
                "maxDwell",
                "PT" + dwellHours + "H",
                "minForwardedShare",
                "0.6",
                "minHops",
                "2",
                "maxHops",
                String.valueOf(maxHops),
                "minAmount",
                "30",
                "hubDegree",
                String.valueOf(hubDegree));
        Naive naive = new Naive(view, dwellHours * 3_600_000L, maxHops, hubDegree);

        for (int account = 0; account < view.transfers().accountCount(); account++) {
            PathsFound found = new AnchoredChains()
                    .with(new ParameterValues(values))
                    .near(view, account, view.transfers().interval(), RunContext.plain());

            assertThat(found.truncations()).isEmpty();
            assertThat(found.paths().stream()
                            .map(path -> Arrays.stream(path).boxed().toList())
                            .sorted(Comparator.comparing(Object::toString)))
                    .isEqualTo(naive.through(account));
        }
    }

    /** {@return transfers in three currencies, one without a rate, among accounts some of which have one owner} */
    private static GraphView view(long seed, int accounts) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int transfer = 0; transfer < 26; transfer++) {
            text.append("#t%d a%d -%d.00 %s @%dh-> a%d\n"
                    .formatted(
                            transfer,
                            random.nextInt(accounts),
                            20 + random.nextInt(80),
                            List.of("EUR", "EUR", "USD", "CHF").get(random.nextInt(4)),
                            random.nextInt(30),
                            random.nextInt(accounts)));
        }
        for (int account = 0; account < accounts; account += 3) {
            text.append("owner: c%d a%d\n".formatted(random.nextInt(3), account));
        }
        return new GraphView(TransferWindows.parse(text.toString()), IdentityGraph.EMPTY, RATES);
    }

    /** All paths by trying every continuation, then those without a longer one. */
    private static final class Naive {

        private final GraphView view;
        private final TransferWindow window;
        private final long dwellMillis;
        private final int maxHops;
        private final int hubDegree;

        Naive(GraphView view, long dwellMillis, int maxHops, int hubDegree) {
            this.view = view;
            this.window = view.transfers();
            this.dwellMillis = dwellMillis;
            this.maxHops = maxHops;
            this.hubDegree = hubDegree;
        }

        List<List<Integer>> through(int account) {
            Set<List<Integer>> all = new HashSet<>();
            for (int first = 0; first < window.transferCount(); first++) {
                extend(List.of(first), account, all);
            }
            all.removeIf(path ->
                    !accounts(path).contains(account) || path.size() < 2 || isBelow(view.paidInBase(path.getFirst())));
            Set<List<Integer>> parts = new HashSet<>();
            all.forEach(path -> {
                parts.add(path.subList(1, path.size()));
                parts.add(path.subList(0, path.size() - 1));
            });
            return all.stream()
                    .filter(path -> !parts.contains(path))
                    .sorted(Comparator.comparing(Object::toString))
                    .toList();
        }

        private void extend(List<Integer> path, int anchor, Set<List<Integer>> all) {
            List<Integer> accounts = accounts(path);
            for (int one = 0; one < accounts.size(); one++) {
                for (int other = 0; other < one; other++) {
                    if (window.accounts().sameController(accounts.get(one), accounts.get(other))) {
                        return;
                    }
                }
            }
            all.add(path);
            int last = path.getLast();
            boolean stops =
                    path.size() == maxHops || (accounts.getLast() != anchor && degree(accounts.getLast()) > hubDegree);
            for (int next = 0; next < window.transferCount() && !stops; next++) {
                long rest = window.epochMillis(next) - window.epochMillis(last);
                if (window.from(next) == window.to(last)
                        && rest > 0
                        && rest <= dwellMillis
                        && isForwarded(last, next)) {
                    List<Integer> longer = new ArrayList<>(path);
                    longer.add(next);
                    extend(longer, anchor, all);
                }
            }
        }

        private boolean isForwarded(int last, int next) {
            if (window.receivedCurrency(last).equals(window.paidCurrency(next))) {
                double share = (double) window.paidMinor(next) / window.receivedMinor(last);
                return share >= 0.6 && share <= 1;
            }
            OptionalDouble in = view.paidInBase(last);
            OptionalDouble out = view.paidInBase(next);
            return in.isPresent()
                    && out.isPresent()
                    && out.getAsDouble() / in.getAsDouble() >= 0.6
                    && out.getAsDouble() / in.getAsDouble() <= 1;
        }

        private int degree(int account) {
            int degree = 0;
            for (int transfer = 0; transfer < window.transferCount(); transfer++) {
                degree += window.from(transfer) == account ? 1 : 0;
                degree += window.to(transfer) == account ? 1 : 0;
            }
            return degree;
        }

        private List<Integer> accounts(List<Integer> path) {
            List<Integer> accounts = new ArrayList<>(List.of(window.from(path.getFirst())));
            path.forEach(transfer -> accounts.add(window.to(transfer)));
            return accounts;
        }

        private static boolean isBelow(OptionalDouble paid) {
            return paid.isPresent() && paid.getAsDouble() < 30;
        }
    }
}
