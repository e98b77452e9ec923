// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import io.skein.detect.anchored.Surroundings;
import io.skein.exec.Pace;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Walks from one account along money that is passed on: away from it in time, or back to where it came from. Every part of a walk that
 * begins at the account is a walk.
 *
 * <p>Cost: the transfers within the dwell time of each transfer of each walk.
 */
final class NearChains {

    private final TransferWindow window;
    private final HopRule rule;
    private final Surroundings near;
    private final Pace pace;
    private final int anchor;
    private final long dwell;
    private final int[] transfers;
    private final int[] accounts;
    private List<int[]> walks = new ArrayList<>();

    NearChains(TransferWindow window, HopRule rule, Surroundings near, Pace pace) {
        this.window = window;
        this.rule = rule;
        this.near = near;
        this.pace = pace;
        this.anchor = near.anchor();
        this.dwell = rule.bounds().maxGap().toMillis();
        this.transfers = new int[rule.bounds().maxHops()];
        this.accounts = new int[transfers.length + 1];
    }

    /** {@return walks that begin at the account, their transfers in time order} */
    List<int[]> away() {
        walks = new ArrayList<>();
        accounts[0] = anchor;
        int end = window.firstOutAfter(anchor, near.lastMillis());
        int start = window.firstOutAfter(anchor, near.firstMillis() - 1);
        for (int place = start; place < end && !pace.isSpent(); place++) {
            forward(window.outTransfer(place), 0);
        }
        return walks;
    }

    /** {@return walks that end at the account, their transfers in time order} */
    List<int[]> towards() {
        walks = new ArrayList<>();
        accounts[0] = anchor;
        int end = window.firstInAfter(anchor, near.lastMillis());
        int start = window.firstInAfter(anchor, near.firstMillis() - 1);
        for (int place = start; place < end && !pace.isSpent(); place++) {
            backward(window.inTransfer(place), 0);
        }
        return walks;
    }

    private void forward(int transfer, int hops) {
        pace.step(1);
        int account = window.to(transfer);
        if (isKnown(account, hops)) {
            return;
        }
        transfers[hops] = transfer;
        accounts[hops + 1] = account;
        walks.add(Arrays.copyOf(transfers, hops + 1));
        if (hops + 1 == transfers.length || near.isHub(account)) {
            return;
        }
        long at = window.epochMillis(transfer);
        int end = window.firstOutAfter(account, Math.min(near.lastMillis(), at + dwell));
        for (int place = window.firstOutAfter(account, at); place < end && !pace.isSpent(); place++) {
            pace.step(1);
            if (rule.joins(transfer, window.outTransfer(place))) {
                forward(window.outTransfer(place), hops + 1);
            }
        }
    }

    private void backward(int transfer, int hops) {
        pace.step(1);
        int account = window.from(transfer);
        if (isKnown(account, hops)) {
            return;
        }
        transfers[hops] = transfer;
        accounts[hops + 1] = account;
        walks.add(turned(hops + 1));
        if (hops + 1 == transfers.length || near.isHub(account)) {
            return;
        }
        long at = window.epochMillis(transfer);
        int end = window.firstInAfter(account, at - 1);
        int start = window.firstInAfter(account, Math.max(near.firstMillis(), at - dwell) - 1);
        for (int place = start; place < end && !pace.isSpent(); place++) {
            pace.step(1);
            if (rule.joins(window.inTransfer(place), transfer)) {
                backward(window.inTransfer(place), hops + 1);
            }
        }
    }

    private boolean isKnown(int account, int hops) {
        for (int place = 0; place <= hops; place++) {
            if (rule.sameController(accounts[place], account)) {
                return true;
            }
        }
        return false;
    }

    private int[] turned(int length) {
        int[] turned = new int[length];
        for (int place = 0; place < length; place++) {
            turned[place] = transfers[length - 1 - place];
        }
        return turned;
    }
}
