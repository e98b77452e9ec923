// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.chain;

import io.skein.detect.money.FlowLedger;
import io.skein.exec.Pace;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Where the money of a transfer came from, a few hops back along the links of a ledger, whatever share of each account's money it is. A chain follows
 * sums that stay together; a trail follows whatever part of them got there.
 *
 * <p>Cost: for each transfer at most (1 / {@link #LEAST_PART}) trails of each length. Trails come in the order of the ledger's links.
 */
public final class MoneyTrails {

    /** Parts of a transfer smaller than this are not followed. */
    public static final double LEAST_PART = 0.01;

    private final TransferWindow window;
    private final FlowLedger ledger;
    private final int maxHops;
    private final Pace pace;

    /**
     * @param window the transfers
     * @param ledger which inflow paid for which outflow
     * @param maxHops most transfers of a trail, both ends included; at least 1
     * @param pace counts each link that is followed
     */
    public MoneyTrails(TransferWindow window, FlowLedger ledger, int maxHops, Pace pace) {
        this.window = window;
        this.ledger = ledger;
        this.maxHops = maxHops;
        this.pace = pace;
    }

    /**
     * The way of a part of a transfer's money.
     *
     * @param path from the transfer that left the origin to the one that was asked about, in time order
     * @param part which part of the latter came this way, in (0,1]
     */
    public record Trail(int[] path, double part) {

        /** {@return the transfer that left the origin} */
        public int first() {
            return path[0];
        }

        /** {@return the transfer whose money it is} */
        public int last() {
            return path[path.length - 1];
        }
    }

    /**
     * {@return the trails of a transfer's money}
     *
     * @param transfer whose money it is
     * @param isOrigin whether an account is where money may come from; no trail goes further back than to the nearest
     */
    public List<Trail> of(int transfer, IntPredicate isOrigin) {
        List<Trail> trails = new ArrayList<>();
        int[] path = new int[maxHops];
        path[maxHops - 1] = transfer;
        follow(path, maxHops - 1, 1, isOrigin, trails);
        return trails;
    }

    private void follow(int[] path, int place, double part, IntPredicate isOrigin, List<Trail> trails) {
        pace.step(1);
        int transfer = path[place];
        if (isOrigin.test(window.from(transfer))) {
            trails.add(new Trail(Arrays.copyOfRange(path, place, maxHops), part));
            return;
        }
        for (int link = ledger.firstLink(transfer); place > 0 && link < ledger.afterLastLink(transfer); link++) {
            double smaller = part * ledger.givenMinor(link) / window.paidMinor(transfer);
            if (smaller >= LEAST_PART) {
                path[place - 1] = ledger.inflow(link);
                follow(path, place - 1, smaller, isOrigin, trails);
            }
        }
    }
}
