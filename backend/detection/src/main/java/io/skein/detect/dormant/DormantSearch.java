// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.dormant;

import io.skein.detect.dormant.Reactivation.Idle;
import io.skein.detect.dormant.Reactivation.Since;
import io.skein.detect.money.AccountTransfers;
import io.skein.detect.money.BaseSum;
import io.skein.detect.sweep.SlidingWindow;
import io.skein.detect.sweep.Stretch;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.model.AccountKind;
import io.skein.window.GraphView;
import io.skein.window.Profiles;
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
            Idle idle = idle(account, all, stretch);
            if (isLong(account, idle)) {
                int[] woken = stretch.opening(window, all, parameters.span().toMillis());
                BaseSum reference = stretch.isFirst() ? leastThatCounts() : earlier;
                Reactivation candidate = new Reactivation(account, woken, idle, BaseSum.paid(view, woken), reference);
                if (isUnusual(candidate)) {
                    found.add(candidate);
                }
            }
            earlier = greater(earlier, Arrays.copyOfRange(all, stretch.begin(), stretch.end()));
        }
        return found;
    }

    private boolean isLong(int account, Idle idle) {
        return switch (idle.since()) {
            case LAST_TRANSFER, OPENING -> idle.millis() >= parameters.minIdle().toMillis();
            // what happened before the data nobody knows, so they must show a part of the time
            case BEGINNING_OF_DATA ->
                idle.millis() >= leastQuietMillis()
                        && idle.millis() + ageAtBeginMillis(account)
                                >= parameters.minIdle().toMillis();
        };
    }

    private long ageAtBeginMillis(int account) {
        return window.interval().from().toEpochMilli() - view.profiles().openedAtMillis(account);
    }

    private Idle idle(int account, int[] all, Stretch stretch) {
        if (!stretch.isFirst()) {
            return new Idle(stretch.quietMillis(), Since.LAST_TRANSFER);
        }
        long opened = view.profiles().openedAtMillis(account);
        long first = window.epochMillis(all[stretch.begin()]);
        boolean mayBeIdle = opened != Profiles.UNKNOWN
                && opened <= first
                && view.profiles().accountKind(account) != AccountKind.LOAN;
        if (!mayBeIdle) {
            return new Idle(0, Since.OPENING);
        }
        return opened >= window.interval().from().toEpochMilli()
                ? new Idle(first - opened, Since.OPENING)
                : new Idle(stretch.quietMillis(), Since.BEGINNING_OF_DATA);
    }

    private long leastQuietMillis() {
        return Math.min(parameters.minQuiet().toMillis(), parameters.minIdle().toMillis());
    }

    private BaseSum leastThatCounts() {
        return new BaseSum(parameters.amounts().minTotal(), new TreeSet<>());
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
        if (candidate.transfers().length < parameters.minTransfers()) {
            return false;
        }
        if (!candidate.amount().unpriced().isEmpty()) {
            return true;
        }
        return candidate.amount().known() >= parameters.amounts().minTotal()
                && candidate.growth() >= parameters.minGrowth();
    }
}
