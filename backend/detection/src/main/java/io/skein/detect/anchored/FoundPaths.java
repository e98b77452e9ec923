// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.anchored;

import io.skein.detect.LocalizedText;
import io.skein.detect.Truncation;
import io.skein.exec.Limits;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects paths up to the permitted number and says what was cut. */
public final class FoundPaths {

    private final Limits limits;
    private final LocalizedText order;
    private final List<int[]> paths = new ArrayList<>();
    private boolean overflows;

    /** @param order in what order paths are met */
    public FoundPaths(RunContext context, LocalizedText order) {
        this.limits = context.limits();
        this.order = order;
    }

    /** Takes a path if it counts. */
    public void add(boolean counts, int[] path) {
        if (!counts) {
            return;
        }
        if (paths.size() < limits.maxFindings()) {
            paths.add(path);
        } else {
            overflows = true;
        }
    }

    /** {@return whether further paths are in vain} */
    public boolean isFull() {
        return overflows;
    }

    /** {@return what was collected, in that order} */
    public PathsFound sorted(Comparator<int[]> ranking, int[] hubs, Pace pace) {
        paths.sort(ranking);
        List<Truncation> truncations = new ArrayList<>();
        if (overflows) {
            truncations.add(Truncation.ofFindings(limits, order));
        }
        if (pace.isSpent()) {
            truncations.add(Truncation.ofWork(limits, order));
        }
        return new PathsFound(paths, hubs, truncations);
    }
}
