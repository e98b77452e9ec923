// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import io.skein.model.AccountClass;
import io.skein.model.AccountKind;
import io.skein.model.CurrencyUnit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account at one of our banks or at another one; {@link Register} opens and closes it. */
public final class Account {

    private final String id;
    private final long key;
    private final String bankId;
    private final CurrencyUnit currency;
    private final @Nullable Party owner;
    private final AccountKind kind;
    private final @Nullable AccountClass accountClass;
    private final long openedAt;
    private long closedAt = Long.MAX_VALUE;

    Account(String bankId, String number, CurrencyUnit currency, Terms terms) {
        this.id = bankId + "/" + number;
        this.key = Streams.purpose(id);
        this.bankId = bankId;
        this.currency = currency;
        this.owner = terms.owner;
        this.kind = terms.kind;
        this.accountClass = terms.accountClass;
        this.openedAt = terms.openedAt.getEpochSecond();
    }

    /**
     * What an account is opened as.
     *
     * @param owner our customer, or null at other banks
     * @param kind what it is for
     * @param accountClass class Ⅰ, Ⅱ or Ⅲ, if it has one
     * @param openedAt from when on it can be paid to
     */
    record Terms(
            @Nullable Party owner,
            AccountKind kind,
            @Nullable AccountClass accountClass,
            Instant openedAt) {}

    /** {@return bank and number} */
    public String id() {
        return id;
    }

    /** {@return what tells this account's random streams from all others'} */
    public long key() {
        return key;
    }

    /** {@return the bank that keeps it} */
    public String bankId() {
        return bankId;
    }

    /** {@return the number inside the bank} */
    public String number() {
        return id.substring(bankId.length() + 1);
    }

    /** {@return the currency it is kept in} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return our customer whose it is, or null at other banks} */
    public @Nullable Party owner() {
        return owner;
    }

    /** {@return what it is for} */
    public AccountKind kind() {
        return kind;
    }

    /** {@return its class, if it has one} */
    public @Nullable AccountClass accountClass() {
        return accountClass;
    }

    /** {@return whether one of our banks keeps it, so that we see all its payments} */
    public boolean isOurs() {
        return owner != null;
    }

    /** {@return whether it exists at that instant} */
    public boolean isOpenAt(long epochSecond) {
        return epochSecond >= openedAt && epochSecond < closedAt;
    }

    /** {@return whether it exists from the one instant to the other} */
    public boolean isOpenBetween(Instant from, Instant to) {
        return isOpenAt(from.getEpochSecond()) && isOpenAt(to.getEpochSecond() - 1);
    }

    /** {@return when it was opened} */
    public Instant openedAt() {
        return Instant.ofEpochSecond(openedAt);
    }

    /** {@return when it was closed, or null} */
    public @Nullable Instant closedAt() {
        return closedAt == Long.MAX_VALUE ? null : Instant.ofEpochSecond(closedAt);
    }

    void close(Instant at) {
        closedAt = at.getEpochSecond();
    }

    @Override
    public String toString() {
        return id;
    }
}
