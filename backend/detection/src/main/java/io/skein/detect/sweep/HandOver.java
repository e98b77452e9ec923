// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sweep;

import io.skein.detect.sweep.Episode.Peak;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a subject first receives and then pays: an episode of its inflows before an episode of its outflows. It is composed of two
 * sliding windows, one of inflows up to an instant and one of outflows after it, which move along the instants of the inflows together.
 *
 * @param before where among the inflows; its peak is what came in before the best instant
 * @param after where among the outflows; its peak is what went out after that instant
 */
public record HandOver(Episode before, Episode after) {

    /**
     * The two windows, reused from subject to subject; they have the same length.
     *
     * @param before slides over inflows
     * @param after slides over outflows
     */
    public record Windows(SlidingWindow before, SlidingWindow after) {

        private void moveTo(long epochMillis) {
            before.takeUntil(epochMillis);
            before.dropUntil(epochMillis - before.lengthMillis());
            after.takeUntil(epochMillis + after.lengthMillis());
            after.dropUntil(epochMillis);
        }

        private HandOver here() {
            return new HandOver(episode(before), episode(after));
        }

        private static Episode episode(SlidingWindow sliding) {
            Peak peak = new Peak(sliding.begin(), sliding.end(), sliding.counterparties());
            return new Episode(peak.begin(), peak.end(), peak);
        }
    }

    /**
     * {@return the stretches of a subject in time order; no transfer belongs to two}
     *
     * <p>Windows are compared by their counterparties, those before and those after the instant together.
     *
     * @param window where the instants are
     * @param inflows what the subject received, in the window's order
     * @param outflows what it paid, in the window's order
     * @param windows the windows
     * @param holds what must hold before and after an instant
     */
    public static List<HandOver> of(
            TransferWindow window,
            int[] inflows,
            int[] outflows,
            Windows windows,
            BiPredicate<SlidingWindow, SlidingWindow> holds) {
        List<HandOver> found = new ArrayList<>();
        HandOver open = null;
        windows.before.over(inflows);
        windows.after.over(outflows);
        for (int inflow : inflows) {
            windows.moveTo(window.epochMillis(inflow));
            if (holds.test(windows.before, windows.after)) {
                HandOver here = windows.here();
                if (open != null && !open.touches(here)) {
                    found.add(open);
                    open = null;
                }
                open = grown(open, here);
            }
        }
        if (open != null) {
            found.add(open);
        }
        return found;
    }

    /** {@return counterparties before and after the best instant} */
    public double measure() {
        return before.peak().measure() + after.peak().measure();
    }

    private boolean touches(HandOver later) {
        return later.before.begin() < before.end() || later.after.begin() < after.end();
    }

    private static HandOver grown(@Nullable HandOver open, HandOver here) {
        if (open == null) {
            return here;
        }
        HandOver best = here.measure() > open.measure() ? here : open;
        return new HandOver(
                new Episode(open.before.begin(), here.before.end(), best.before.peak()),
                new Episode(open.after.begin(), Math.max(open.after.end(), here.after.end()), best.after.peak()));
    }
}
