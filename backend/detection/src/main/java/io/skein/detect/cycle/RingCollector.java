// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks the amounts of cycles exactly and gathers cycles over the same accounts into rings. */
final class RingCollector implements CycleSink {

    private final TransferWindow window;
    private final LegAmounts amounts;
    private final CycleParameters.Amounts bounds;
    private final CycleCounts counts = new CycleCounts();
    private final Map<IntList, Ring> rings = new LinkedHashMap<>();

    RingCollector(GraphView view, CycleParameters.Amounts bounds) {
        this.window = view.transfers();
        this.amounts = new LegAmounts(view);
        this.bounds = bounds;
    }

    @Override
    public void cycle(int[] transfers, int length) {
        if (!amounts.areRoundTrip(bounds, transfers, length)) {
            return;
        }
        counts.cycle(transfers, length);
        rings.computeIfAbsent(accounts(transfers, length), Ring::new).add(Arrays.copyOf(transfers, length));
    }

    CycleCounts counts() {
        return counts;
    }

    /** {@return all rings of all parts, in the order of their first cycle} */
    static List<Ring> merge(List<RingCollector> parts) {
        Map<IntList, Ring> merged = new LinkedHashMap<>();
        for (RingCollector part : parts) {
            part.rings.forEach((accounts, ring) ->
                    merged.computeIfAbsent(accounts, Ring::new).addAll(ring));
        }
        return List.copyOf(merged.values());
    }

    private IntList accounts(int[] transfers, int length) {
        int start = 0;
        for (int leg = 1; leg < length; leg++) {
            if (window.from(transfers[leg]) < window.from(transfers[start])) {
                start = leg;
            }
        }
        IntArrayList accounts = new IntArrayList(length);
        for (int leg = 0; leg < length; leg++) {
            accounts.add(window.from(transfers[(start + leg) % length]));
        }
        return accounts;
    }
}
