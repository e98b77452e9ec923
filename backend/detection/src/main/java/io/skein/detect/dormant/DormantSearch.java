// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.dormant;

import io.skein.detect.money.AccountTransfers;
import io.skein.detect.money.BaseSum;
import io.skein.detect.sweep.SlidingWindow;
import io.skein.detect.sweep.Stretch;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Looks through accounts one by one for pauses after which far more moves than ever before. */
final class DormantSearch {

    private final GraphView view;
    private final TransferWindow window;
    private final DormantParameters parameters;
    private final SlidingWindow sliding;

    DormantSearch(GraphView view, DormantParameters parameters, RunContext context) {
        this.view = view;
        this.window = view.transfers();
        this.parameters = parameters;
        this.sliding = new SlidingWindow(view, window::from, parameters.span(), new Pace(context));
    }

    /** {@return the times that an account woke, in time order} */
    List<Reactivation> wakings(int account) {
        int[] all = AccountTransfers.of(view, account, parameters.amounts().minEach());
        List<Reactivation> found = new ArrayList<>();
        BaseSum earlier = new BaseSum(0, new TreeSet<>());
        for (Stretch stretch : Stretch.of(window, all, parameters.minIdle().toMillis())) {
            if (!stretch.isFirst()) {
                Reactivation candidate = candidate(account, all, stretch, earlier);
                if (isUnusual(candidate)) {
                    found.add(candidate);
                }
            }
            earlier = greater(earlier, Arrays.copyOfRange(all, stretch.begin(), stretch.end()));
        }
        return found;
    }

    private Reactivation candidate(int account, int[] all, Stretch stretch, BaseSum earlier) {
        int[] opening = stretch.opening(window, all, parameters.span().toMillis());
        return new Reactivation(account, opening, stretch.quietMillis(), BaseSum.paid(view, opening), earlier);
    }

    private BaseSum greater(BaseSum earlier, int[] stretch) {
        SortedSet<String> unpriced = new TreeSet<>(earlier.unpriced());
        unpriced.addAll(BaseSum.paid(view, stretch).unpriced());
        return new BaseSum(Math.max(earlier.known(), greatestFlow(stretch)), unpriced);
    }

    // pauses are longer than nothing, so no window of a flow reaches over into another stretch unless the span is as
    // long
    private double greatestFlow(int[] stretch) {
        double greatest = 0;
        sliding.over(stretch);
        while (sliding.hasNext()) {
            sliding.advance();
            greatest = Math.max(greatest, sliding.sum());
        }
        return greatest;
    }

    private boolean isUnusual(Reactivation candidate) {
        if (!candidate.amount().unpriced().isEmpty()) {
            return true;
        }
        return candidate.amount().known() >= parameters.amounts().minTotal()
                && candidate.growth() >= parameters.minGrowth();
    }
}
