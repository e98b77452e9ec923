// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import io.skein.window.GraphView;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * What came into one account during some time, and what of it went on.
 *
 * @param account the account
 * @param inflows what came in from others, ascending
 * @param passages those of them that went on, wholly or in part
 */
public record Throughflow(int account, int[] inflows, List<Passage> passages) {

    /**
     * {@return what became of some inflows}
     *
     * @param account whose inflows they are
     * @param inflows ascending
     * @param all all passages through the account
     */
    public static Throughflow of(int account, int[] inflows, List<Passage> all) {
        return new Throughflow(
                account,
                inflows,
                all.stream()
                        .filter(passage -> Arrays.binarySearch(inflows, passage.inflow()) >= 0)
                        .toList());
    }

    /** {@return the inflows and what took them on, ascending} */
    public int[] transfers() {
        return IntStream.concat(Arrays.stream(inflows), outflows())
                .sorted()
                .distinct()
                .toArray();
    }

    /** {@return share of what came in that went on, by amount where there is a rate} */
    public double passedShare(GraphView view) {
        double whole = BaseSum.paid(view, inflows).known();
        double passed = 0;
        for (Passage passage : passages) {
            double part = whole == 0
                    ? 1.0 / inflows.length
                    : BaseSum.paid(view, new int[] {passage.inflow()}).known() / whole;
            passed += part * passage.share();
        }
        return Math.min(1, passed);
    }

    /**
     * {@return the greatest share of what went on that one party got, by amount where there is a rate}
     *
     * @param payee number of the party that received a transfer
     */
    public double greatestPayeeShare(GraphView view, IntUnaryOperator payee) {
        return greatestShare(view, outflows().distinct().toArray(), payee);
    }

    /**
     * {@return the greatest share of what came in that one party paid, by amount where there is a rate}
     *
     * @param payer number of the party that paid a transfer
     */
    public double greatestPayerShare(GraphView view, IntUnaryOperator payer) {
        return greatestShare(view, inflows, payer);
    }

    /** {@return by which share of what came in less went out, in the transfers that took it on; below 0 where money was added, -1 without a rate} */
    public double keptShare(GraphView view) {
        double whole = BaseSum.paid(view, inflows).known();
        return whole == 0
                ? -1
                : 1 - BaseSum.paid(view, outflows().distinct().toArray()).known() / whole;
    }

    private static double greatestShare(GraphView view, int[] transfers, IntUnaryOperator party) {
        Int2DoubleOpenHashMap byParty = new Int2DoubleOpenHashMap();
        double whole = 0;
        for (int transfer : transfers) {
            double amount = view.paidInBase(transfer).orElse(0);
            byParty.addTo(party.applyAsInt(transfer), amount);
            whole += amount;
        }
        return whole == 0 ? 1 : Collections.max(byParty.values()) / whole;
    }

    /** {@return how often money that went on came in and went out, in turn} */
    public int turns() {
        IntSet in = new IntOpenHashSet();
        passages.forEach(passage -> in.add(passage.inflow()));
        IntStream all = IntStream.concat(Arrays.stream(in.toIntArray()), outflows());
        int turns = 0;
        boolean lies = false;
        for (int transfer : all.sorted().distinct().toArray()) {
            boolean comesIn = in.contains(transfer);
            turns += lies && !comesIn ? 1 : 0;
            lies = comesIn;
        }
        return turns;
    }

    private IntStream outflows() {
        return passages.stream().flatMapToInt(each -> Arrays.stream(each.outflows()));
    }
}
