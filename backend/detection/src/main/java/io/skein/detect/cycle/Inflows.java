// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Inflows of one account that wait to be spent, first in first out; an outflow spends only what came strictly before it. */
final class Inflows {

    private final Deque<Inflow> waiting = new ArrayDeque<>();
    private double weighted;
    private double spent;

    void add(long epochMillis, double amount) {
        waiting.addLast(new Inflow(epochMillis, amount));
    }

    void spend(long epochMillis, double amount) {
        double missing = amount;
        while (missing > 0 && !waiting.isEmpty() && waiting.getFirst().epochMillis < epochMillis) {
            Inflow oldest = waiting.removeFirst();
            double taken = Math.min(missing, oldest.left);
            weighted += taken * (epochMillis - oldest.epochMillis);
            spent += taken;
            missing -= taken;
            if (oldest.left > taken) {
                waiting.addFirst(new Inflow(oldest.epochMillis, oldest.left - taken));
            }
        }
    }

    /** {@return mean time from inflow to outflow, weighed by amount; nothing if nothing was spent} */
    @Nullable
    Duration meanDwell() {
        return spent == 0 ? null : Duration.ofMillis(Math.round(weighted / spent));
    }

    private record Inflow(long epochMillis, double left) {}
}
