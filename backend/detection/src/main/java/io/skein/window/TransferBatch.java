// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;

/**
 * Many transfers as columns, in any order: what a reader hands to {@link TransferWindowBuilder#transfers} without making an
 * object for each. The builder copies what it needs, so the arrays may be filled again afterwards.
 *
 * @param size how many; the arrays may be longer
 * @param ids business ids of the transfers
 * @param from originators' accounts as {@link TransferWindowBuilder#handle handles}
 * @param to beneficiaries' accounts as handles
 * @param epochMillis when they were executed, milliseconds since 1970, UTC
 * @param paid what left the originators
 * @param received what reached the beneficiaries; may be the same object as {@code paid}
 * @param channels the ways they moved
 */
public record TransferBatch(
        int size,
        String[] ids,
        int[] from,
        int[] to,
        long[] epochMillis,
        Amounts paid,
        Amounts received,
        Channel[] channels) {

    /** {@return a batch of that size whose columns are still to be filled} */
    public static TransferBatch ofCapacity(int size) {
        return new TransferBatch(
                size,
                new String[size],
                new int[size],
                new int[size],
                new long[size],
                Amounts.ofCapacity(size),
                Amounts.ofCapacity(size),
                new Channel[size]);
    }

    /** {@return the same columns, of which only the first rows count} */
    public TransferBatch withSize(int rows) {
        return new TransferBatch(rows, ids, from, to, epochMillis, paid, received, channels);
    }

    /**
     * A column of amounts.
     *
     * @param minor minor units, above zero
     * @param currencies currency of each amount
     */
    public record Amounts(long[] minor, CurrencyUnit[] currencies) {

        /** {@return a column of that size, still to be filled} */
        public static Amounts ofCapacity(int size) {
            return new Amounts(new long[size], new CurrencyUnit[size]);
        }

        /** Fills one row. */
        public void set(int row, Money amount) {
            minor[row] = amount.amountMinor();
            currencies[row] = amount.currency();
        }
    }
}
