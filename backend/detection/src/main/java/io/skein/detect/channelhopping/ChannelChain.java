// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.channelhopping;

import io.skein.detect.chain.Chain;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A chain whose money went through many channels.
 *
 * @param chain all of it
 * @param path from a source to where the money has seen most kinds of channel
 * @param amount what leaves the source, in major units of the base currency, as far as there is a rate
 * @param carried share of that which gets through enough channels
 */
record ChannelChain(Chain chain, Path path, double amount, double carried) {

    /**
     * A way through a chain.
     *
     * @param transfers in time order
     * @param hops how many of them change the controller
     * @param kinds the kinds of channel in the order of their use; one that returns is named again
     * @param isCut whether only the greatest number of hops ends the chain at a transfer
     */
    record Path(int[] transfers, int hops, List<ChannelKind> kinds, IntPredicate isCut) {

        /** {@return how many kinds of channel there are} */
        int channels() {
            return EnumSet.copyOf(kinds).size();
        }

        /** {@return how often the kind changes} */
        int changes() {
            return kinds.size() - 1;
        }
    }
}
