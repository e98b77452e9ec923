// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.detect.money.Legs;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks the amounts of cycles exactly and gathers cycles over the same accounts into rings. */
final class RingCollector implements CycleSink {

    private final Legs legs;
    private final TransferWindow window;
    private final LegAmounts amounts;
    private final CycleParameters.Amounts bounds;
    private final long maxSpanMillis;
    private final CycleCounts counts = new CycleCounts();
    private final Map<IntList, Ring> rings = new LinkedHashMap<>();
    private long withSums;

    RingCollector(Legs legs, CycleParameters parameters) {
        this.legs = legs;
        this.window = legs.window();
        this.amounts = new LegAmounts(legs);
        this.bounds = parameters.amounts();
        this.maxSpanMillis = parameters.times().maxSpan().toMillis();
    }

    @Override
    public void cycle(int[] cycle, int length) {
        boolean inPieces = inPieces(cycle, length);
        if (!amounts.areRoundTrip(bounds, cycle, length) || (inPieces && !beginInOrder(cycle, length))) {
            return;
        }
        if (inPieces) {
            withSums++;
        } else {
            counts.cycle(cycle, length);
        }
        rings.computeIfAbsent(accounts(cycle, length), Ring::new).add(Arrays.copyOf(cycle, length));
    }

    /** {@return how many cycles have a leg that is a sum of transfers} */
    long withSums() {
        return withSums;
    }

    /** {@return cycles of single transfers, by length} */
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

    private boolean inPieces(int[] cycle, int length) {
        for (int leg = 0; leg < length; leg++) {
            if (legs.isSum(cycle[leg])) {
                return true;
            }
        }
        return false;
    }

    /** The search knows when legs are complete; they must also begin one after the other, all within the span. */
    private boolean beginInOrder(int[] cycle, int length) {
        for (int leg = 1; leg < length; leg++) {
            if (begin(cycle[leg]) <= begin(cycle[leg - 1])) {
                return false;
            }
        }
        return legs.epochMillis(cycle[length - 1]) - begin(cycle[0]) <= maxSpanMillis;
    }

    private long begin(int leg) {
        return window.epochMillis(legs.first(leg));
    }

    private IntList accounts(int[] cycle, int length) {
        int start = 0;
        for (int leg = 1; leg < length; leg++) {
            if (legs.from(cycle[leg]) < legs.from(cycle[start])) {
                start = leg;
            }
        }
        IntArrayList accounts = new IntArrayList(length);
        for (int leg = 0; leg < length; leg++) {
            accounts.add(legs.from(cycle[(start + leg) % length]));
        }
        return accounts;
    }
}
