// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import it.unimi.dsi.fastutil.ints.Int2IntAVLTreeMap;
import java.util.ArrayList;
import java.util.List;

/** How many counterparties parties ever reach in a window, by scale. */
final class PeerCounts {

    private final List<Int2IntAVLTreeMap> partiesByGreatest = new ArrayList<>();
    private final int[] active;

    PeerCounts(int scales) {
        this.active = new int[scales];
        for (int scale = 0; scale < scales; scale++) {
            partiesByGreatest.add(new Int2IntAVLTreeMap());
        }
    }

    /**
     * Counts a party that has a transfer which counts at a scale.
     *
     * @param greatest the most counterparties of its fans there; 0 if it has none
     */
    void add(FanScale scale, int greatest) {
        active[scale.number()]++;
        if (greatest > 0) {
            partiesByGreatest.get(scale.number()).addTo(greatest, 1);
        }
    }

    /** {@return the share of the parties active at a scale that reach as many counterparties there} */
    double share(FanScale scale, int counterparties) {
        int reaching = partiesByGreatest
                .get(scale.number())
                .tailMap(counterparties)
                .values()
                .intStream()
                .sum();
        return (double) reaching / active[scale.number()];
    }

    /** {@return the share that one party is of those active at a scale} */
    double shareOfOne(FanScale scale) {
        return 1.0 / active[scale.number()];
    }
}
