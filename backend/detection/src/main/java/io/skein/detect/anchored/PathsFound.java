// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.anchored;

import io.skein.detect.Truncation;
import java.util.List;

/**
 * Paths through an account.
 *
 * @param paths transfers of each in time order, as numbers of a window; most telling first
 * @param hubs accounts, ascending, where a walk ended because they have too many transfers
 * @param truncations limits that cut the search; empty if these are all paths there are
 */
public record PathsFound(List<int[]> paths, int[] hubs, List<Truncation> truncations) {

    public PathsFound {
        paths = List.copyOf(paths);
        truncations = List.copyOf(truncations);
    }
}
