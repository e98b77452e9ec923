// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import io.skein.exec.Pace;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntHeapPriorityQueue;
import it.unimi.dsi.fastutil.ints.IntPriorityQueue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * How much of each transfer's money came from given transfers, or later went into them, by the number of hops between.
 *
 * <p>The ledger says which inflow paid for which outflow. Of one transfer that is tainted in part, every part is tainted alike: what is
 * mixed inside a transfer cannot be told apart. Amounts are whole minor units of what a transfer paid; parts are rounded down in such
 * a way that all parts of a transfer together never hold more taint than the transfer, so that along every hop taint may stay behind
 * but none is created.
 *
 * <p>Moves among the own accounts of a party are no hops. Cost: time in O(l log t) for the l links and t transfers that are reached; 12
 * bytes and some a reached transfer and hop.
 */
public final class Taint {

    private final TransferWindow window;
    private final FlowLedger ledger;
    private final LinkIndex index;
    private final Rules rules;
    private final List<Int2LongOpenHashMap> byHop = new ArrayList<>();

    private Taint(GraphView view, FlowLedger ledger, Following following, Rules rules) {
        this.window = view.transfers();
        this.ledger = ledger;
        this.index = LinkIndex.of(view, ledger, following);
        this.rules = rules;
        for (int hop = 0; hop < rules.maxHops; hop++) {
            byHop.add(new Int2LongOpenHashMap());
        }
    }

    /**
     * How far and where to follow.
     *
     * @param maxHops most transfers between parties on a path, the given one included; at least 1
     * @param isForward whether to follow what the given transfers paid on in time; else what paid for them, back in time
     * @param isOwnMove which transfers are moves among the own accounts of a party
     * @param isEnd which transfers are not followed further
     */
    public record Rules(int maxHops, boolean isForward, IntPredicate isOwnMove, IntPredicate isEnd) {}

    /**
     * Follows the money of transfers.
     *
     * @param view the window
     * @param ledger of that view
     * @param following by which the ledger was made
     * @param sources transfers between parties whose whole money is tainted
     * @param rules how far and where
     * @param pace counts a step for each link
     */
    public static Taint of(
            GraphView view, FlowLedger ledger, Following following, int[] sources, Rules rules, Pace pace) {
        Taint taint = new Taint(view, ledger, following, rules);
        for (int source : sources) {
            taint.byHop.getFirst().put(source, taint.window.paidMinor(source));
        }
        for (int hop = 1; hop <= rules.maxHops; hop++) {
            taint.spread(hop, pace);
        }
        return taint;
    }

    /** {@return transfers that hold taint after so many hops, from 1, ascending} */
    public int[] transfers(int hop) {
        int[] transfers = byHop.get(hop - 1).keySet().toIntArray();
        Arrays.sort(transfers);
        return transfers;
    }

    /** {@return how much of what a transfer paid is tainted by paths of that many hops, in minor units} */
    public long minor(int transfer, int hop) {
        return byHop.get(hop - 1).get(transfer);
    }

    /** {@return the transfers with taint from which, or into which, a transfer's taint of that many hops came; with their hops} */
    public List<Step> before(int transfer, int hop) {
        List<Step> steps = new ArrayList<>();
        int earlier = rules.isOwnMove.test(transfer) ? hop : hop - 1;
        if (earlier < 1) {
            return steps;
        }
        if (rules.isForward) {
            for (int link = ledger.firstLink(transfer); link < ledger.afterLastLink(transfer); link++) {
                addIfTainted(steps, ledger.inflow(link), earlier);
            }
        } else {
            for (int place = index.begin(transfer); place < index.end(transfer); place++) {
                addIfTainted(steps, index.outflow(place), earlier);
            }
        }
        return steps;
    }

    private void addIfTainted(List<Step> steps, int transfer, int hop) {
        if (minor(transfer, hop) > 0 && !rules.isEnd.test(transfer)) {
            steps.add(new Step(transfer, hop));
        }
    }

    /** In the order of time, or against it: own moves hand on within the same hop, and only to later, or earlier, transfers. */
    private void spread(int hop, Pace pace) {
        Int2LongOpenHashMap here = byHop.get(hop - 1);
        IntPriorityQueue queue = new IntHeapPriorityQueue(
                rules.isForward ? Integer::compare : (one, other) -> Integer.compare(other, one));
        here.keySet().forEach(queue::enqueue);
        while (!queue.isEmpty()) {
            int transfer = queue.dequeueInt();
            if (rules.isEnd.test(transfer)) {
                continue;
            }
            pace.step(1L + (rules.isForward ? forward(transfer, hop, queue) : backward(transfer, hop, queue)));
        }
    }

    private int forward(int inflow, int hop, IntPriorityQueue queue) {
        long received = window.receivedMinor(inflow);
        long tainted = Allotment.part(minor(inflow, hop), received, window.paidMinor(inflow));
        long taken = 0;
        for (int place = index.begin(inflow); place < index.end(inflow); place++) {
            int link = index.link(place);
            long before = Allotment.part(tainted, taken, received);
            taken += ledger.takenMinor(link);
            long part = Allotment.part(tainted, taken, received) - before;
            add(index.outflow(place), hop, converted(part, ledger.takenMinor(link), ledger.givenMinor(link)), queue);
        }
        return index.end(inflow) - index.begin(inflow);
    }

    private int backward(int outflow, int hop, IntPriorityQueue queue) {
        long paid = window.paidMinor(outflow);
        long tainted = minor(outflow, hop);
        long given = 0;
        for (int link = ledger.firstLink(outflow); link < ledger.afterLastLink(outflow); link++) {
            long before = Allotment.part(tainted, given, paid);
            given += ledger.givenMinor(link);
            long part = Allotment.part(tainted, given, paid) - before;
            int inflow = ledger.inflow(link);
            long received = converted(part, ledger.givenMinor(link), ledger.takenMinor(link));
            add(inflow, hop, Allotment.part(received, window.paidMinor(inflow), window.receivedMinor(inflow)), queue);
        }
        return ledger.afterLastLink(outflow) - ledger.firstLink(outflow);
    }

    private static long converted(long part, long from, long to) {
        // a part too small for one minor unit of its currency is a link that gives nothing
        return from == to || part == 0 ? part : Allotment.part(part, to, from);
    }

    private void add(int transfer, int hop, long minor, IntPriorityQueue queue) {
        boolean isOwn = rules.isOwnMove.test(transfer);
        int arrives = isOwn ? hop : hop + 1;
        if (minor <= 0 || arrives > rules.maxHops) {
            return;
        }
        long before = byHop.get(arrives - 1).addTo(transfer, minor);
        if (isOwn && before == 0) {
            queue.enqueue(transfer);
        }
    }

    /**
     * A transfer on the way.
     *
     * @param transfer the transfer
     * @param hop how many hops it is from the given ones, from 1
     */
    public record Step(int transfer, int hop) {}
}
