// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.detect.money.Legs;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;

/**
 * Counts the temporal simple cycles of a window, whatever their amounts, with the search that the detector uses: what a measurement
 * compares with other programs.
 */
public final class CycleCounting {

    private static final RateTable NO_RATES = RateTable.onlyBase(CurrencyUnit.of("XXX"));

    private final CycleIndex index;

    /**
     * Lays the window out.
     *
     * @param window transfers; those from an account to itself are not part of any cycle
     * @param span longest time from the first to the last transfer of a cycle
     */
    public CycleCounting(TransferWindow window, Duration span) {
        BitSet all = new BitSet();
        all.set(0, window.transferCount());
        index = new CycleIndex(
                Legs.single(new GraphView(window, IdentityGraph.EMPTY, NO_RATES)), all, new float[0], span, span);
    }

    /**
     * {@return how many cycles there are of each number of transfers, from index 2 on; complete unless the context's limit on work
     * was reached}
     *
     * @param maxHops most transfers of a cycle
     * @param context threads and limits
     */
    public long[] count(int maxHops, RunContext context) {
        List<CycleCounts> parts = new TemporalCycles<>(
                        index, new CycleRules(2, maxHops, false, 0), CycleCounts::new, context)
                .enumerate()
                .results();
        return CycleCounts.sum(parts, maxHops);
    }
}
