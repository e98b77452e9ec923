// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

/** The way by which value moved. */
public enum Channel {
    /** Automated clearing between banks, batch. */
    ACH,
    /** Real-time or high-value credit transfer. */
    WIRE,
    /** Booking inside one bank. */
    BOOK,
    CARD,
    CHEQUE,
    CASH,
    /** A payment institution that is not a bank (第三方支付). */
    THIRD_PARTY,
    MOBILE,
    DIGITAL_CURRENCY,
    /** Proceeds put back into the same product; AMLworld calls it reinvestment. */
    REINVESTMENT,
    /** The source does not say. */
    UNKNOWN
}
