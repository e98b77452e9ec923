// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A movement of money from account to account: the edge of the graph.
 *
 * <p>Parallel transfers (same accounts, even same instant and amount) and self-transfers are normal.
 *
 * @param id the bank's transfer number, or a stable one derived from content and occurrence
 * @param fromAccountId the originator's account
 * @param toAccountId the beneficiary's account
 * @param at when it was executed, UTC
 * @param paid what left the originator's account; positive, at most {@link #MOST_MINOR} minor units
 * @param received what reached the beneficiary's account; positive, may be in another currency
 * @param channel the way it moved
 * @param reference remittance text, if any
 */
public record Transfer(
        String id,
        String fromAccountId,
        String toAccountId,
        Instant at,
        Money paid,
        Money received,
        Channel channel,
        @Nullable String reference)
        implements Fact {

    /**
     * Greatest amount of a transfer in minor units, 2^53 - 1: exact in a double and in JavaScript, and so small that the amounts of
     * a thousand transfers add up in a long.
     */
    public static final long MOST_MINOR = (1L << 53) - 1;

    public Transfer {
        Ids.require("transfer id", id);
        Ids.require("originator account id", fromAccountId);
        Ids.require("beneficiary account id", toAccountId);
        if (paid.amountMinor() <= 0 || received.amountMinor() <= 0) {
            throw new IllegalArgumentException(
                    "transfer amounts must be above zero, were " + paid + " paid and " + received + " received");
        }
        if (paid.amountMinor() > MOST_MINOR || received.amountMinor() > MOST_MINOR) {
            throw new IllegalArgumentException("transfer amounts must be at most " + MOST_MINOR + " minor units, were "
                    + paid + " paid and " + received + " received");
        }
    }

    @Override
    public FactKind kind() {
        return FactKind.TRANSFER;
    }

    /** {@return whether originator and beneficiary are the same account} */
    public boolean isSelfTransfer() {
        return fromAccountId.equals(toAccountId);
    }
}
