// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import java.util.OptionalDouble;

/**
 * All a detector sees. Nothing in here knows a label or a planted pattern.
 *
 * @param transfers accounts and transfers of the window
 * @param identities who is known by what, as of the same watermark
 * @param rates conversion into the run's base currency
 * @param derived what follows from these and is computed once for all detectors
 */
public record GraphView(TransferWindow transfers, IdentityGraph identities, RateTable rates, Derived derived) {

    /** Makes a view of which nothing has been derived yet. */
    public GraphView(TransferWindow transfers, IdentityGraph identities, RateTable rates) {
        this(transfers, identities, rates, new Derived());
    }

    /** {@return what a transfer paid, in major units of the base currency; empty if its currency has no rate} */
    public OptionalDouble paidInBase(int transfer) {
        return rates.inBase(
                transfers.paidMinor(transfer), transfers.paidCurrency(transfer), transfers.epochMillis(transfer));
    }
}
