// SPDX-License-Identifier: Apache-2.0
package io.skein.run.story;

import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Where the money of one alert comes in and where it ends, by its own transfers alone. */
final class PartFlow {

    private final GraphView view;
    private final int[] transfers;
    private final Map<Integer, int[]> ends = new TreeMap<>();

    /**
     * @param view the transfers
     * @param transfers those of the alert, in the window's order
     */
    PartFlow(GraphView view, int[] transfers) {
        this.view = view;
        this.transfers = transfers;
        TransferWindow window = view.transfers();
        for (int transfer : transfers) {
            if (window.from(transfer) != window.to(transfer)) {
                ends.computeIfAbsent(window.from(transfer), none -> new int[] {-1, 0})[1] = -1;
                ends.computeIfAbsent(window.to(transfer), none -> new int[] {1, 0})[1] = 1;
            }
        }
    }

    int[] transfers() {
        return transfers;
    }

    /** {@return whether an account pays in the alert before it receives} */
    boolean isSource(int account) {
        int[] end = ends.get(account);
        return end != null && end[0] < 0;
    }

    /** {@return whether an account receives last} */
    boolean isSink(int account) {
        int[] end = ends.get(account);
        return end != null && end[1] > 0;
    }

    /** {@return ids of accounts at one of its ends} */
    List<String> accountIds(IntPredicate isEnd) {
        return ends.keySet().stream()
                .filter(isEnd::test)
                .limit(StoryRules.MOST_ACCOUNTS)
                .map(view.transfers().accounts()::id)
                .toList();
    }

    /** {@return what its sources paid, in major units of the base currency, as far as it has a rate} */
    double taken() {
        return sum(transfer -> isSource(view.transfers().from(transfer)));
    }

    /** {@return what its sinks received} */
    double brought() {
        return sum(transfer -> isSink(view.transfers().to(transfer)));
    }

    /** {@return what each of its sinks received, those without an amount left out} */
    Map<Integer, Double> broughtTo() {
        Map<Integer, Double> brought = new TreeMap<>();
        for (int transfer : transfers) {
            int account = view.transfers().to(transfer);
            if (isSink(account)) {
                view.paidInBase(transfer).ifPresent(amount -> brought.merge(account, amount, Double::sum));
            }
        }
        return brought;
    }

    private double sum(IntPredicate counts) {
        return Arrays.stream(transfers)
                .filter(counts)
                .mapToDouble(transfer -> view.paidInBase(transfer).orElse(0))
                .sum();
    }
}
