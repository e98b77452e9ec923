// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.channelhopping;

import io.skein.detect.chain.Chain;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sums that followed each other, each by another kind of channel than the one before and not more than it.
 *
 * @param window where their transfers are
 * @param sums in time order
 * @param isCut whether the last of them goes on, but the path has as many hops as it may
 */
record SumPath(TransferWindow window, List<Sum> sums, boolean isCut) {

    /** {@return all transfers, in time order} */
    int[] transfers() {
        return sums.stream().flatMapToInt(sum -> IntStream.of(sum.transfers())).toArray();
    }

    /** {@return the way of the money by the first transfer of each sum} */
    ChannelChain.Path path() {
        int[] firsts = sums.stream().mapToInt(Sum::first).toArray();
        return new ChannelChain.Path(
                firsts,
                sums.size(),
                sums.stream().map(this::kind).toList(),
                transfer -> isCut && transfer == sums.getLast().last());
    }

    /** {@return the transfers up to which enough hops, kinds of channel and changes lie} */
    BitSet far(ChannelHoppingParameters.Path least) {
        Set<ChannelKind> seen = EnumSet.noneOf(ChannelKind.class);
        BitSet far = new BitSet();
        for (int hop = 0; hop < sums.size(); hop++) {
            seen.add(kind(sums.get(hop)));
            if (hop + 1 >= least.minHops() && seen.size() >= least.minKinds() && hop >= least.minChanges()) {
                IntStream.of(sums.get(hop).transfers()).forEach(far::set);
            }
        }
        return far;
    }

    /** {@return the chain: each transfer is paid by those of the sum before, the earliest first} */
    Chain chain() {
        List<Chain.Link> links = new ArrayList<>();
        int place = 0;
        for (int hop = 1; hop < sums.size(); hop++) {
            link(sums.get(hop - 1), sums.get(hop), place, links);
            place += sums.get(hop - 1).transfers().length;
        }
        return new Chain(sums.size(), transfers(), List.copyOf(links));
    }

    private void link(Sum from, Sum to, int place, List<Chain.Link> links) {
        int inflow = 0;
        long left = window.receivedMinor(from.first());
        for (int outflow = 0; outflow < to.transfers().length; outflow++) {
            long open = window.paidMinor(to.transfers()[outflow]);
            while (open > 0) {
                if (left == 0) {
                    left = window.receivedMinor(from.transfers()[++inflow]);
                }
                long part = Math.min(open, left);
                links.add(new Chain.Link(place + inflow, place + from.transfers().length + outflow, part, part));
                open -= part;
                left -= part;
            }
        }
    }

    private ChannelKind kind(Sum sum) {
        return Objects.requireNonNull(ChannelKind.of(window.channel(sum.first())));
    }
}
