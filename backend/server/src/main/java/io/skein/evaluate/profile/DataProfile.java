// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.profile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one set of data looks like.
 *
 * @param name what people call the set
 * @param scope how much there is
 * @param shares what part of the transfers, pairs and accounts is of some sort
 * @param amounts amounts by currency, the most frequent first
 * @param measures all that has a distribution
 * @param hours share of the transfers in each hour of the day; empty if no time of the set has an hour
 * @param weekdays share of the transfers on each day of the week, Monday first, divided by how often that day came; they sum to 1
 */
public record DataProfile(
        String name,
        Scope scope,
        Shares shares,
        List<Amounts> amounts,
        Map<Measure, Histogram> measures,
        List<Double> hours,
        List<Double> weekdays) {

    public DataProfile {
        amounts = List.copyOf(amounts);
        measures = Map.copyOf(measures);
        hours = List.copyOf(hours);
        weekdays = List.copyOf(weekdays);
    }

    /** {@return the distribution of a measure; empty if the set states nothing of it} */
    public Histogram of(Measure measure) {
        return measures.getOrDefault(measure, new Histogram());
    }

    /**
     * How much there is.
     *
     * @param layouts names of the layouts of its files
     * @param transfers number of transfers
     * @param accounts accounts that pay or are paid
     * @param customers customers with an account
     * @param from time of the first transfer; null without any
     * @param to time of the last transfer; null without any
     * @param rejected records that are not sound and count nowhere
     * @param untimely transfers that stand in the files after a later one of the same account, and count for no rest
     */
    public record Scope(
            List<String> layouts,
            long transfers,
            int accounts,
            int customers,
            @Nullable Instant from,
            @Nullable Instant to,
            long rejected,
            long untimely) {

        public Scope {
            layouts = List.copyOf(layouts);
        }
    }

    /**
     * Parts of a whole, 0 to 1.
     *
     * @param self transfers from an account to itself
     * @param reciprocal pairs of which the other is paid back at some time, of all ordered pairs of different accounts
     * @param repeated transfers whose payer had paid the same payee before
     * @param round transfers of a multiple of ten major units
     * @param converted transfers that arrive in another currency
     * @param unowned accounts that pay or are paid of which no owner is stated
     * @param closed accounts that are closed at some time, of those that are described
     */
    public record Shares(
            double self,
            double reciprocal,
            double repeated,
            double round,
            double converted,
            double unowned,
            double closed) {}

    /**
     * Amounts paid in one currency.
     *
     * @param currency its code
     * @param values the amounts, in major units
     */
    public record Amounts(String currency, Histogram values) {}
}
