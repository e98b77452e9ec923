// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Temporal simple cycles by trying every continuation of every path: slow, and too plain to be wrong. */
final class BruteForceCycles {

    private final TransferWindow window;
    private final long spanMillis;
    private final long gapMillis;
    private final List<List<Integer>> found = new ArrayList<>();

    private BruteForceCycles(TransferWindow window, long spanMillis, long gapMillis) {
        this.window = window;
        this.spanMillis = spanMillis;
        this.gapMillis = gapMillis;
    }

    /** {@return every cycle as its transfers in time order} */
    static List<List<Integer>> in(TransferWindow window, long spanMillis, long gapMillis) {
        BruteForceCycles search = new BruteForceCycles(window, spanMillis, gapMillis);
        for (int first = 0; first < window.transferCount(); first++) {
            search.extend(List.of(first));
        }
        return search.found;
    }

    private void extend(List<Integer> path) {
        int first = path.getFirst();
        int last = path.getLast();
        if (window.to(last) == window.from(first)) {
            if (path.size() > 1) {
                found.add(path);
            }
            return;
        }
        BitSet visited = new BitSet();
        path.forEach(transfer -> visited.set(window.from(transfer)));
        for (int next = 0; next < window.transferCount() && !visited.get(window.to(last)); next++) {
            if (window.from(next) == window.to(last) && isInTime(first, last, next)) {
                List<Integer> longer = new ArrayList<>(path);
                longer.add(next);
                extend(longer);
            }
        }
    }

    private boolean isInTime(int first, int last, int next) {
        long at = window.epochMillis(next);
        return at > window.epochMillis(last)
                && at - window.epochMillis(last) <= gapMillis
                && at - window.epochMillis(first) <= spanMillis;
    }
}
