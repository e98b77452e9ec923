// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.channelhopping;

import io.skein.detect.money.BaseSum;
import io.skein.detect.money.FlowLedger;
import io.skein.detect.money.Following;
import io.skein.detect.money.Passage;
import io.skein.exec.Pace;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums that leave every account on their way nearly whole, to one payee, by another kind of channel than they came.
 *
 * <p>In an account with much other life the ledger mixes money on its way with what comes and goes beside it. That a sum leaves as it came, and in
 * another form, at every account of a path, is a better explanation there than any order of spending, and seldom chance.
 *
 * <p>A sum is a transfer, or up to {@code maxParts} of one payer to one payee by one kind of channel, none of that sort between them. All of it arrives before any of
 * it leaves, and all of it has left {@code maxDwell} after the first of it came. It leaves by the largest sum that is not more than it and not less than {@code
 * minWholeShare} of it; of equal ones by the earliest. No controller comes twice on a path. Of paths that share a transfer the longest is given.
 *
 * <p>Cost: for each sum of {@code minAmount} the outflows of its payee within the dwell time, which in one account is at most the square of the hub limit.
 */
final class WholeSums {

    private static final Comparator<SumPath> LONGEST_FIRST = Comparator.comparingInt(
                    (SumPath path) -> -path.sums().size())
            .thenComparingInt(path -> -path.transfers().length)
            .thenComparingInt(path -> path.sums().getFirst().first())
            .thenComparingInt(path -> path.sums().getFirst().transfers().length);

    private final GraphView view;
    private final TransferWindow window;
    private final ChannelHoppingParameters parameters;
    private final Pace pace;
    private boolean complete = true;

    WholeSums(GraphView view, ChannelHoppingParameters parameters, Pace pace) {
        this.view = view;
        this.window = view.transfers();
        this.parameters = parameters;
        this.pace = pace;
    }

    /** {@return whether all accounts were looked into; false if the work limit came first} */
    boolean isComplete() {
        return complete;
    }

    /** {@return the paths of at least {@code minHops} sums, no two with a common transfer, longest first} */
    List<SumPath> paths() {
        List<SumPath> paths = new ArrayList<>();
        for (int account = 0; account < window.accountCount() && complete; account++) {
            if (parameters.whole().maxParts() > 0 && !isHub(account)) {
                for (int place = window.inStart(account); place < window.inEnd(account); place++) {
                    begin(account, place, paths);
                }
            }
            pace.finished(1);
            complete = account == window.accountCount() - 1 || !pace.isSpent();
        }
        pace.tell();
        return apart(paths);
    }

    /** Follows every sum whose first transfer arrives at that place. */
    private void begin(int account, int place, List<SumPath> paths) {
        Sum sum = Sum.of(window, window.inTransfer(place));
        if (!isFollowed(sum.first())) {
            return;
        }
        long end = window.epochMillis(sum.first()) + following().dwell().toMillis();
        follow(sum, paths);
        for (int later = place + 1; later < window.inEnd(account) && hasRoom(sum); later++) {
            int transfer = window.inTransfer(later);
            pace.step(1);
            if (window.epochMillis(transfer) > end) {
                return;
            }
            if (sum.isLike(window, transfer)) {
                sum = sum.with(window, transfer);
                follow(sum, paths);
            }
        }
    }

    private void follow(Sum source, List<SumPath> paths) {
        pace.step(1);
        if (!BaseSum.paid(view, source.transfers()).reaches(parameters.minAmount())) {
            return;
        }
        List<Sum> path = new ArrayList<>(List.of(source));
        Sum next = next(path);
        while (next != null && path.size() < parameters.chains().maxHops()) {
            path.add(next);
            next = next(path);
        }
        if (path.size() >= parameters.path().minHops()) {
            paths.add(new SumPath(window, path, next != null));
        }
    }

    /** {@return the sum by which the last of a path leaves, if any} */
    private @Nullable Sum next(List<Sum> path) {
        Sum sum = path.getLast();
        int account = window.to(sum.first());
        if (isHub(account)) {
            return null;
        }
        long until = window.epochMillis(sum.first()) + following().dwell().toMillis();
        int end = window.firstOutAfter(account, until);
        Sum best = null;
        for (int place = window.firstOutAfter(account, window.epochMillis(sum.last())); place < end; place++) {
            pace.step(1);
            if (leads(path, window.outTransfer(place))) {
                Sum found = largest(sum, place, end);
                best = found != null && (best == null || found.paidMinor() > best.paidMinor()) ? found : best;
            }
        }
        return best;
    }

    /** {@return the largest sum from that place on that is not too much, if it is enough} */
    private @Nullable Sum largest(Sum received, int start, int end) {
        Sum sum = Sum.of(window, window.outTransfer(start));
        Sum best = isEnough(sum, received) ? sum : null;
        for (int place = start + 1; place < end && hasRoom(sum); place++) {
            pace.step(1);
            if (sum.isLike(window, window.outTransfer(place))) {
                sum = sum.with(window, window.outTransfer(place));
                best = isEnough(sum, received) ? sum : best;
            }
        }
        return best;
    }

    private boolean isEnough(Sum paid, Sum received) {
        return paid.paidMinor() <= received.receivedMinor()
                && paid.paidMinor() >= parameters.whole().minShare() * received.receivedMinor();
    }

    private boolean leads(List<Sum> path, int transfer) {
        int before = path.getLast().first();
        return isFollowed(transfer)
                && ChannelKind.of(window.channel(transfer)) != ChannelKind.of(window.channel(before))
                && window.paidCurrency(transfer).equals(window.receivedCurrency(before))
                && path.stream()
                        .noneMatch(
                                sum -> window.accounts().sameController(window.from(sum.first()), window.to(transfer)));
    }

    private boolean isFollowed(int transfer) {
        return ChannelKind.of(window.channel(transfer)) != null && Passage.isToOthers(window, transfer);
    }

    private boolean hasRoom(Sum sum) {
        return sum.transfers().length < parameters.whole().maxParts();
    }

    private boolean isHub(int account) {
        return FlowLedger.degree(window, account) > following().hubLimit();
    }

    private Following following() {
        return parameters.chains().following();
    }

    private List<SumPath> apart(List<SumPath> paths) {
        paths.sort(LONGEST_FIRST);
        BitSet taken = new BitSet(window.transferCount());
        List<SumPath> apart = new ArrayList<>();
        for (SumPath path : paths) {
            int[] transfers = path.transfers();
            if (Arrays.stream(transfers).noneMatch(taken::get)) {
                Arrays.stream(transfers).forEach(taken::set);
                apart.add(path);
            }
        }
        return apart;
    }
}
