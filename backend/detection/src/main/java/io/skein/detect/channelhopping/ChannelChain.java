// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.channelhopping;

import io.skein.detect.chain.Chain;

/**
 * A chain whose money went through many channels.
 *
 * @param chain all of it
 * @param end the transfer with most kinds of channel on its path
 * @param kinds how many
 * @param changes how often the kind changes on that path
 * @param amount what leaves the source, in major units of the base currency, as far as there is a rate
 * @param carried share of that which gets through so many channels
 */
record ChannelChain(Chain chain, int end, int kinds, int changes, double amount, double carried) {}
