// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import io.skein.detect.anchored.PathBounds;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.OptionalDouble;

/** Whether one transfer of a path may follow another. */
final class HopRule {

    private final GraphView view;
    private final TransferWindow window;
    private final PathBounds bounds;

    HopRule(GraphView view, PathBounds bounds) {
        this.view = view;
        this.window = view.transfers();
        this.bounds = bounds;
    }

    PathBounds bounds() {
        return bounds;
    }

    /** {@return whether the later transfer passes on what the earlier one brought: in time, and enough of it but not too much} */
    boolean joins(int earlier, int later) {
        long rest = window.epochMillis(later) - window.epochMillis(earlier);
        if (rest <= 0 || rest > bounds.maxGap().toMillis()) {
            return false;
        }
        double share = share(earlier, later);
        return share >= bounds.lowestShare() && share <= bounds.highestShare();
    }

    /** {@return whether money has rested longer between the two than it may} */
    boolean isTooLate(int earlier, int later) {
        return window.epochMillis(later) - window.epochMillis(earlier)
                > bounds.maxGap().toMillis();
    }

    /** {@return whether every transfer but the first follows the one before it, between accounts of different controllers} */
    boolean holdsAlong(int[] path) {
        boolean holds = window.from(path[0]) != window.to(path[0]);
        for (int hop = 1; hop < path.length && holds; hop++) {
            holds = joins(path[hop - 1], path[hop]);
        }
        return holds && areApart(path, new int[0]);
    }

    /** {@return whether no two accounts of a path and its continuation have one controller} */
    boolean areApart(int[] path, int[] continuation) {
        int[] accounts = new int[path.length + continuation.length + 1];
        accounts[0] = window.from(path.length > 0 ? path[0] : continuation[0]);
        for (int hop = 0; hop < path.length; hop++) {
            accounts[hop + 1] = window.to(path[hop]);
        }
        for (int hop = 0; hop < continuation.length; hop++) {
            accounts[path.length + hop + 1] = window.to(continuation[hop]);
        }
        for (int one = 1; one < accounts.length; one++) {
            if (isAmong(accounts, one)) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether a path that begins with that transfer is large enough; one without a rate is} */
    boolean isLargeEnough(int first) {
        OptionalDouble paid = paid(first);
        return paid.isEmpty() || paid.getAsDouble() >= bounds.minAmount();
    }

    /** {@return what a transfer paid in the base currency, if there is a rate} */
    OptionalDouble paid(int transfer) {
        return view.paidInBase(transfer);
    }

    boolean sameController(int account, int other) {
        return window.accounts().sameController(account, other);
    }

    private boolean isAmong(int[] accounts, int place) {
        for (int earlier = 0; earlier < place; earlier++) {
            if (sameController(accounts[earlier], accounts[place])) {
                return true;
            }
        }
        return false;
    }

    private double share(int earlier, int later) {
        if (window.receivedCurrency(earlier).equals(window.paidCurrency(later))) {
            return (double) window.paidMinor(later) / window.receivedMinor(earlier);
        }
        OptionalDouble brought = view.rates()
                .inBase(window.receivedMinor(earlier), window.receivedCurrency(earlier), window.epochMillis(later));
        OptionalDouble paid = paid(later);
        return brought.isPresent() && paid.isPresent() ? paid.getAsDouble() / brought.getAsDouble() : Double.NaN;
    }
}
