// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import io.skein.detect.LocalizedText;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.Arrays;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What transfers come to in the base currency.
 *
 * @param known sum of the amounts paid that have a rate, in major units
 * @param unpriced codes of the currencies that have none
 */
public record BaseSum(double known, SortedSet<String> unpriced) {

    public BaseSum {
        unpriced = Collections.unmodifiableSortedSet(new TreeSet<>(unpriced));
    }

    /** {@return the sum of what the transfers paid} */
    public static BaseSum paid(GraphView view, int[] transfers) {
        TransferWindow window = view.transfers();
        double known = 0;
        SortedSet<String> unpriced = new TreeSet<>();
        for (int transfer : transfers) {
            OptionalDouble value = view.paidInBase(transfer);
            known += value.orElse(0);
            if (value.isEmpty()) {
                unpriced.add(window.paidCurrency(transfer).code());
            }
        }
        return new BaseSum(known, unpriced);
    }

    /** {@return the transfers that pay an amount or more, or have no rate, in their order; takes the array over} */
    public static int[] atLeast(GraphView view, int[] transfers, double amount) {
        int kept = 0;
        for (int transfer : transfers) {
            if (view.paidInBase(transfer).orElse(amount) >= amount) {
                transfers[kept++] = transfer;
            }
        }
        return kept == transfers.length ? transfers : Arrays.copyOf(transfers, kept);
    }

    /** {@return whether it reaches an amount as far as one can tell: what has no rate is not held against it} */
    public boolean reaches(double amount) {
        return !unpriced.isEmpty() || known >= amount;
    }

    /** {@return this and another one together} */
    public BaseSum plus(BaseSum other) {
        SortedSet<String> both = new TreeSet<>(unpriced);
        both.addAll(other.unpriced);
        return new BaseSum(known + other.known, both);
    }

    /** {@return what the reader must know of the sum; empty if it is whole} */
    public LocalizedText note() {
        if (unpriced.isEmpty()) {
            return LocalizedText.NONE;
        }
        String english = String.join(", ", unpriced);
        String chinese = String.join("、", unpriced);
        return known == 0
                ? new LocalizedText(english + " has no rate", chinese + " 无汇率")
                : new LocalizedText(
                        "without the part in " + english + ", which has no rate", "不含无汇率的 " + chinese + " 部分");
    }
}
