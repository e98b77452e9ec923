// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.Transfer;
import io.skein.window.TransferBatch;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.Values;

class PackedTransferTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:20:30.456Z");
    private static final CurrencyUnit AED = CurrencyUnit.of("AED");
    private static final CurrencyUnit ZWL = CurrencyUnit.of("ZWL");

    @Test
    void takesThreeNumbersWhereAsMuchArrivedAsLeft() {
        assertThat(packed(new Money(700, AED), new Money(700, AED), Channel.WIRE))
                .containsExactly(AT.toEpochMilli(), 700L, 1L + 32 * ((0 * 26 + 4) * 26 + 3));
    }

    @ParameterizedTest
    @EnumSource
    void comesBackAsItWas(Channel channel) {
        assertComesBack(new Money(1, AED), new Money(1, AED), channel);
        assertComesBack(new Money(Transfer.MOST_MINOR, ZWL), new Money(1, AED), channel);
        assertComesBack(new Money(1, AED), new Money(Transfer.MOST_MINOR, AED), channel);
        assertComesBack(new Money(5, AED), new Money(5, ZWL), channel);
    }

    private static void assertComesBack(Money paid, Money received, Channel channel) {
        TransferBatch batch = TransferBatch.ofCapacity(2);
        new PackedTransfer().unpack(Values.value(packed(paid, received, channel)), batch, 1);
        assertThat(batch.epochMillis()[1]).isEqualTo(AT.toEpochMilli());
        assertThat(batch.channels()[1]).isEqualTo(channel);
        assertThat(new Money(batch.paid().minor()[1], batch.paid().currencies()[1]))
                .isEqualTo(paid);
        assertThat(new Money(batch.received().minor()[1], batch.received().currencies()[1]))
                .isEqualTo(received);
    }

    private static List<Long> packed(Money paid, Money received, Channel channel) {
        return PackedTransfer.of(FactContent.of(new Transfer("T1", "A1", "A2", AT, paid, received, channel, null))
                .stated());
    }
}
