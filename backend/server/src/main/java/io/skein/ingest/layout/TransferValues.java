// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.Transfer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The values of one transfer while a layout gathers them. What was received is what was paid, unless the source says otherwise. */
final class TransferValues {

    static final CurrencyUnit NO_CURRENCY = new CurrencyUnit("XXX", 8);
    static final Money NO_MONEY = new Money(1, NO_CURRENCY);

    private final String from;
    private final String to;
    private final Instant at;
    private Money paid = NO_MONEY;
    private @Nullable Money received;
    private Channel channel = Channel.UNKNOWN;
    private @Nullable String reference;

    TransferValues(String from, String to, Instant at) {
        this.from = from;
        this.to = to;
        this.at = at;
    }

    void paid(Money amount) {
        this.paid = amount;
    }

    void received(Money amount) {
        this.received = amount;
    }

    void channel(Channel way) {
        this.channel = way;
    }

    void reference(@Nullable String text) {
        this.reference = text;
    }

    /** States the transfer under the source's id, or else under one made from its content. */
    void emit(RowValues row, @Nullable String id, ContentIds ids) {
        row.emit(() -> {
            if (id != null) {
                return transfer(id);
            }
            return transfer(ids.idOf(transfer("?")));
        });
    }

    private Transfer transfer(String id) {
        return new Transfer(id, from, to, at, paid, received == null ? paid : received, channel, reference);
    }
}
