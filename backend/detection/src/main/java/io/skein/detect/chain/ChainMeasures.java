// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.chain;

import io.skein.window.TransferWindow;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Measurements on one chain. Arrays run in the order of the chain's transfers, which is time order. */
public final class ChainMeasures {

    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final TransferWindow window;
    private final ChainForest forest;
    private final Chain chain;
    private final int[] fedBy;
    private final int[] feeds;
    private final double[] passedOn;
    private final double[] covered;
    private final double[] restMillis;

    public ChainMeasures(TransferWindow window, ChainForest forest, Chain chain) {
        this.window = window;
        this.forest = forest;
        this.chain = chain;
        int count = chain.transfers().length;
        this.fedBy = new int[count];
        this.feeds = new int[count];
        this.passedOn = new double[count];
        this.covered = new double[count];
        this.restMillis = new double[count];
        chain.links().forEach(this::add);
    }

    private void add(Chain.Link link) {
        int inflow = chain.transfers()[link.inflow()];
        int outflow = chain.transfers()[link.outflow()];
        double taken = (double) link.takenMinor() / window.receivedMinor(inflow);
        fedBy[link.outflow()]++;
        feeds[link.inflow()]++;
        passedOn[link.inflow()] += taken;
        covered[link.outflow()] += (double) link.givenMinor() / window.paidMinor(outflow);
        restMillis[link.inflow()] += taken * (window.epochMillis(outflow) - window.epochMillis(inflow));
    }

    /** {@return the transfers from the source to the most distant end, along the main feeders} */
    public int[] longestPath() {
        int last = Arrays.stream(chain.transfers())
                .filter(transfer -> forest.hops(transfer) == chain.hops())
                .findFirst()
                .orElseThrow();
        return forest.pathTo(last);
    }

    /** {@return mean share of an inflow that was passed on, times mean share of an outflow that came from the chain} */
    public double conservedShare() {
        return mean(passedOn, place -> feeds[place] > 0) * mean(covered, place -> fedBy[place] > 0);
    }

    /**
     * {@return share of the source's money that gets from transfers of which something does not hold to those of which it does; money is followed
     * through each account in proportion to what its links took}
     *
     * @param reached what should hold, of a transfer's number in the window
     */
    public double carriedShare(IntPredicate reached) {
        double[] followed = new double[chain.transfers().length];
        int[] sources = places(place -> fedBy[place] == 0);
        double total = Arrays.stream(sources).mapToDouble(this::received).sum();
        for (int source : sources) {
            followed[source] = received(source) / total;
        }
        double carried = 0;
        for (Chain.Link link : chain.links()) {
            double moved = followed[link.inflow()] * link.takenMinor() / received(link.inflow());
            followed[link.outflow()] += moved;
            if (!reached.test(transfer(link.inflow())) && reached.test(transfer(link.outflow()))) {
                carried += moved;
            }
        }
        return Math.min(1, carried);
    }

    /** {@return mean over the inflows that were passed on of the time until they were, in hours} */
    public double dwellHours() {
        double[] rests = new double[restMillis.length];
        for (int place = 0; place < rests.length; place++) {
            rests[place] = passedOn[place] == 0 ? 0 : restMillis[place] / passedOn[place];
        }
        return mean(rests, place -> feeds[place] > 0) / MILLIS_PER_HOUR;
    }

    /** {@return how often an inflow goes out in several transfers, or an outflow comes from several} */
    public int branchings() {
        return places(place -> feeds[place] > 1).length + places(place -> fedBy[place] > 1).length;
    }

    /** {@return transfers that are split or joined} */
    public int[] branched() {
        return transfers(place -> feeds[place] > 1 || fedBy[place] > 1);
    }

    private double received(int place) {
        return window.receivedMinor(chain.transfers()[place]);
    }

    private int transfer(int place) {
        return chain.transfers()[place];
    }

    private int[] places(IntPredicate condition) {
        return IntStream.range(0, feeds.length).filter(condition).toArray();
    }

    private int[] transfers(IntPredicate condition) {
        return Arrays.stream(places(condition))
                .map(place -> chain.transfers()[place])
                .toArray();
    }

    private static double mean(double[] values, IntPredicate condition) {
        double sum = 0;
        int count = 0;
        for (int place = 0; place < values.length; place++) {
            if (condition.test(place)) {
                sum += values[place];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
