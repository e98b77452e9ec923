// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a subject's transfers covered by sliding windows in which a condition holds, each sharing a transfer with the one
 * before.
 *
 * @param begin place of the first transfer, in the subject's transfers
 * @param end place after the last
 * @param peak the window in which the measure was greatest, the earliest of equals
 */
public record Episode(int begin, int end, Peak peak) {

    /**
     * The window of an episode that stands out most.
     *
     * @param begin place of its first transfer
     * @param end place after its last
     * @param measure what was measured there
     */
    public record Peak(int begin, int end, double measure) {}

    /**
     * {@return the episodes of a subject, in time order; no transfer belongs to two}
     *
     * @param transfers the subject's transfers, in the window's order
     * @param sliding slides over them
     * @param holds what must hold in a window
     * @param measure what to compare windows by
     */
    public static List<Episode> of(
            int[] transfers,
            SlidingWindow sliding,
            Predicate<SlidingWindow> holds,
            ToDoubleFunction<SlidingWindow> measure) {
        List<Episode> episodes = new ArrayList<>();
        Episode open = null;
        sliding.over(transfers);
        while (sliding.hasNext()) {
            sliding.advance();
            if (holds.test(sliding)) {
                Peak here = new Peak(sliding.begin(), sliding.end(), measure.applyAsDouble(sliding));
                if (open != null && here.begin >= open.end) {
                    episodes.add(open);
                    open = null;
                }
                open = grown(open, here);
            }
        }
        if (open != null) {
            episodes.add(open);
        }
        return episodes;
    }

    /** {@return the episode's transfers} */
    public int[] of(int[] transfers) {
        return Arrays.copyOfRange(transfers, begin, end);
    }

    private static Episode grown(@Nullable Episode open, Peak here) {
        if (open == null) {
            return new Episode(here.begin, here.end, here);
        }
        return new Episode(open.begin, here.end, here.measure > open.peak.measure ? here : open.peak);
    }
}
