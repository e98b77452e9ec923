// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import java.util.OptionalDouble;

/**
 * All a detector sees. Nothing in here knows a label or a planted pattern.
 *
 * @param transfers accounts and transfers of the window
 * @param identities who is known by what, as of the same watermark
 * @param profiles what is known of accounts and their owners, as of the same watermark
 * @param rates conversion into the run's base currency
 * @param lists watch-lists, one version of each
 * @param derived what follows from these and is computed once for all detectors
 */
public record GraphView(
        TransferWindow transfers,
        IdentityGraph identities,
        Profiles profiles,
        RateTable rates,
        WatchLists lists,
        Derived derived) {

    /** Makes a view of which nothing has been derived yet. */
    public GraphView(TransferWindow transfers, IdentityGraph identities, Profiles profiles, RateTable rates) {
        this(transfers, identities, profiles, rates, WatchLists.NONE, new Derived());
    }

    /** Makes a view of accounts of which nothing is known but their transfers and owners. */
    public GraphView(TransferWindow transfers, IdentityGraph identities, RateTable rates) {
        this(transfers, identities, Profiles.NONE, rates);
    }

    /** {@return the same with watch-lists, and nothing derived} */
    public GraphView with(WatchLists others) {
        return new GraphView(transfers, identities, profiles, rates, others, new Derived());
    }

    /** {@return the same with other rates, and nothing derived} */
    public GraphView with(RateTable others) {
        return new GraphView(transfers, identities, profiles, others, lists, new Derived());
    }

    /** {@return what a transfer paid, in major units of the base currency; empty if its currency has no rate} */
    public OptionalDouble paidInBase(int transfer) {
        return rates.inBase(
                transfers.paidMinor(transfer), transfers.paidCurrency(transfer), transfers.epochMillis(transfer));
    }
}
