// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.channelhopping;

import io.skein.model.Channel;
import java.util.Set;

/** Kinds of channel as docs/typologies/channel-hopping.md lists them, each by one of its channels. */
final class KindsByHand {

    private static final Set<Channel> BANK_MONEY =
            Set.of(Channel.ACH, Channel.WIRE, Channel.BOOK, Channel.CHEQUE, Channel.REINVESTMENT);

    private KindsByHand() {}

    static Channel kind(Channel channel) {
        return BANK_MONEY.contains(channel) ? Channel.WIRE : channel;
    }
}
