// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import io.skein.window.GraphView;

/** The links of a ledger by their inflows: which outflows an inflow paid for. Memory: 8 bytes a link and 4 a transfer. */
final class LinkIndex {

    private final int[] offsets;
    private final int[] links;
    private final int[] outflows;

    private LinkIndex(FlowLedger ledger, int transferCount) {
        offsets = new int[transferCount + 1];
        for (int transfer = 0; transfer < transferCount; transfer++) {
            offsets[transfer + 1] = offsets[transfer] + ledger.outflowCount(transfer);
        }
        links = new int[ledger.linkCount()];
        outflows = new int[ledger.linkCount()];
        int[] next = offsets.clone();
        for (int outflow = 0; outflow < transferCount; outflow++) {
            for (int link = ledger.firstLink(outflow); link < ledger.afterLastLink(outflow); link++) {
                int place = next[ledger.inflow(link)]++;
                links[place] = link;
                outflows[place] = outflow;
            }
        }
    }

    /** {@return the index of a view's ledger, made once for all who ask} */
    static LinkIndex of(GraphView view, FlowLedger ledger, Following following) {
        return view.derived()
                .get(
                        LinkIndex.class,
                        following,
                        () -> new LinkIndex(ledger, view.transfers().transferCount()));
    }

    /** {@return where the links of an inflow begin, in the order of their outflows} */
    int begin(int inflow) {
        return offsets[inflow];
    }

    /** {@return the place after the last link of an inflow} */
    int end(int inflow) {
        return offsets[inflow + 1];
    }

    /** {@return the link at a place} */
    int link(int place) {
        return links[place];
    }

    /** {@return the outflow of the link at a place} */
    int outflow(int place) {
        return outflows[place];
    }
}
