// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small random multigraphs with many ties, parallel transfers and self-transfers. The same seed gives the same list. */
public final class RandomTransfers {

    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "XBT");

    private RandomTransfers() {}

    /**
     * {@return transfers among accounts {@code a0, a1, ...}}
     *
     * @param seed of the random numbers
     * @param accounts how many accounts, at least 1
     * @param transfers how many transfers
     * @param instants at how many different hours they happen
     */
    public static List<Transfer> of(long seed, int accounts, int transfers, int instants) {
        Random random = new Random(seed);
        List<Transfer> made = new ArrayList<>();
        for (int number = 0; number < transfers; number++) {
            Money paid = money(random);
            made.add(new Transfer(
                    "t" + number,
                    "a" + random.nextInt(accounts),
                    "a" + random.nextInt(accounts),
                    TransferWindows.ORIGIN.plusSeconds(3_600L * random.nextInt(instants)),
                    paid,
                    random.nextInt(3) == 0 ? money(random) : paid,
                    Channel.values()[random.nextInt(Channel.values().length)],
                    null));
        }
        return made;
    }

    private static Money money(Random random) {
        return new Money(
                1 + random.nextInt(100_000), CurrencyUnit.of(CURRENCIES.get(random.nextInt(CURRENCIES.size()))));
    }
}
