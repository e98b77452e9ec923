// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import io.skein.graph.TransferCodes;
import io.skein.model.Channel;
import io.skein.model.Money;
import io.skein.model.Transfer;
import io.skein.window.TransferBatch;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * What a window needs of a transfer, as one list of numbers: reading one property of a relationship takes the store about as long
 * as reading any other, so eight cost eight times as much.
 *
 * <p>The list is {@code [epochMillis, paidMinor, codes]}, and {@code receivedMinor} behind it where what was received differs
 * from what was paid, in amount or currency; the codes are {@link TransferCodes}. The properties one by one remain what is true;
 * this is made from them.
 */
final class PackedTransfer {

    /** Name of the property. */
    static final String PROPERTY = "packed";

    private static final int RECEIVED = 3;

    private final TransferCodes codes = new TransferCodes();

    /** {@return the list for a transfer of those properties} */
    static List<Long> of(Map<String, @Nullable Object> stated) {
        long paid = (Long) required(stated, "paidMinor");
        long received = (Long) required(stated, "receivedMinor");
        String paidCurrency = (String) required(stated, "paidCurrency");
        String receivedCurrency = (String) required(stated, "receivedCurrency");
        Channel channel = Channel.valueOf((String) required(stated, "channel"));
        long at = ((ZonedDateTime) required(stated, "at")).toInstant().toEpochMilli();
        return paid == received && paidCurrency.equals(receivedCurrency)
                ? List.of(at, paid, TransferCodes.of(channel, paidCurrency))
                : List.of(at, paid, TransferCodes.of(channel, paidCurrency, receivedCurrency), received);
    }

    /** {@return the list as Neo4j's importer reads it} */
    static String text(List<Long> packed) {
        return packed.stream().map(String::valueOf).collect(Collectors.joining(";"));
    }

    /** {@return the transfer of that list; its reference text is not in it and therefore absent} */
    static Transfer transfer(String id, String from, String to, Value packed, TransferCodes codes) {
        long code = packed.get(2).asLong();
        Money paid = new Money(packed.get(1).asLong(), codes.paid(code));
        Money received =
                packed.size() > RECEIVED ? new Money(packed.get(RECEIVED).asLong(), codes.received(code)) : paid;
        Instant at = Instant.ofEpochMilli(packed.get(0).asLong());
        return new Transfer(id, from, to, at, paid, received, TransferCodes.channel(code), null);
    }

    /** Fills a row of the batch, its ends and id excepted. */
    void unpack(Value packed, TransferBatch batch, int row) {
        long code = packed.get(2).asLong();
        boolean differs = packed.size() > RECEIVED;
        batch.epochMillis()[row] = packed.get(0).asLong();
        batch.channels()[row] = TransferCodes.channel(code);
        batch.paid().minor()[row] = packed.get(1).asLong();
        batch.paid().currencies()[row] = codes.paid(code);
        batch.received().minor()[row] = packed.get(differs ? RECEIVED : 1).asLong();
        batch.received().currencies()[row] = differs ? codes.received(code) : codes.paid(code);
    }

    private static Object required(Map<String, @Nullable Object> stated, String name) {
        return Objects.requireNonNull(stated.get(name), name);
    }
}
