// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.chain;

import io.skein.detect.money.FlowLedger;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One chain: its transfers in time order and the links among them.
 *
 * @param hops transfers on its longest path
 * @param transfers numbers in the window, rising; the first is the source
 * @param links flows among them, in the order of their outflows
 */
public record Chain(int hops, int[] transfers, List<Link> links) {

    /**
     * Money that moved on inside the chain.
     *
     * @param inflow place of the inflow among the chain's transfers
     * @param outflow place of the outflow among the chain's transfers
     * @param takenMinor minor units taken from the inflow, in the currency it was received in
     * @param givenMinor minor units given to the outflow, in the currency it was paid in
     */
    public record Link(int inflow, int outflow, long takenMinor, long givenMinor) {}

    /** {@return the chains of the forest with at least that many hops, by their first transfers} */
    static List<Chain> longEnough(TransferWindow window, FlowLedger ledger, ChainForest forest, int minHops) {
        byte[] longest = new byte[window.transferCount()];
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            int chain = forest.chain(transfer);
            if (chain != ChainForest.NONE) {
                longest[chain] = (byte) Math.max(longest[chain], forest.hops(transfer));
            }
        }
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            int chain = forest.chain(transfer);
            if (chain != ChainForest.NONE && longest[chain] >= minHops) {
                members.computeIfAbsent(chain, first -> new ArrayList<>()).add(transfer);
            }
        }
        List<Chain> chains = new ArrayList<>(members.size());
        members.forEach((first, transfers) -> chains.add(of(longest[first], transfers, ledger, forest)));
        return chains;
    }

    private static Chain of(int hops, List<Integer> members, FlowLedger ledger, ChainForest forest) {
        int[] transfers = members.stream().mapToInt(Integer::intValue).toArray();
        List<Link> links = new ArrayList<>();
        for (int place = 0; place < transfers.length; place++) {
            int outflow = transfers[place];
            for (int link = ledger.firstLink(outflow); link < ledger.afterLastLink(outflow); link++) {
                if (forest.joins(link, outflow)) {
                    int inflow = Arrays.binarySearch(transfers, ledger.inflow(link));
                    links.add(new Link(inflow, place, ledger.takenMinor(link), ledger.givenMinor(link)));
                }
            }
        }
        return new Chain(hops, transfers, List.copyOf(links));
    }
}
