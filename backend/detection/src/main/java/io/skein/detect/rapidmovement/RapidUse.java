// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.rapidmovement;

import io.skein.detect.evidence.BaseSum;
import io.skein.detect.money.Passage;
import io.skein.window.GraphView;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The first weeks of a new or quiet account.
 *
 * @param account the account
 * @param waking its first transfer
 * @param quietMillis how long nothing was known of it before
 * @param isNew whether nothing at all was known of it
 * @param inflows what came in from others, in time order
 * @param passages those of them that went on, wholly or in part
 */
record RapidUse(int account, int waking, long quietMillis, boolean isNew, int[] inflows, List<Passage> passages) {

    /** {@return the inflows and what took them on, ascending} */
    int[] transfers() {
        return IntStream.concat(Arrays.stream(inflows), outflows())
                .sorted()
                .distinct()
                .toArray();
    }

    /** {@return share of what came in that went on, by amount where there is a rate} */
    double passedShare(GraphView view) {
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

    /** {@return how often money that went on came in and went out, in turn} */
    int turns() {
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
