// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.channelhopping;

import io.skein.detect.LocalizedText;
import io.skein.model.Channel;
import org.jspecify.annotations.Nullable;

/** The form in which value moves: channels of one kind leave their traces in the same books. */
enum ChannelKind {
    BANK_MONEY("bank money", "银行存款"),
    CARD("card", "银行卡"),
    CASH("cash", "现金"),
    PAYMENT_INSTITUTION("payment institution", "第三方支付"),
    MOBILE_MONEY("mobile money", "移动支付"),
    DIGITAL_CURRENCY("digital currency", "数字货币");

    private final String english;
    private final String chinese;

    ChannelKind(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    LocalizedText label() {
        return new LocalizedText(english, chinese);
    }

    /** {@return the kind of a channel; nothing if the source does not say which channel it was} */
    static @Nullable ChannelKind of(Channel channel) {
        return switch (channel) {
            case ACH, WIRE, BOOK, CHEQUE, REINVESTMENT -> BANK_MONEY;
            case CARD -> CARD;
            case CASH -> CASH;
            case THIRD_PARTY -> PAYMENT_INSTITUTION;
            case MOBILE -> MOBILE_MONEY;
            case DIGITAL_CURRENCY -> DIGITAL_CURRENCY;
            case UNKNOWN -> null;
        };
    }
}
