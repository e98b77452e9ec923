// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import java.util.List;

/**
 * Alerts that are about the same money or the same people as one alert: together they tell one story, such as a collection that feeds a
 * chain that ends in a cycle.
 *
 * @param nearest those that share most, transfers before customers before accounts; at most as many as asked for
 * @param total how many there are
 */
public record RelatedAlerts(List<Related> nearest, long total) {

    public RelatedAlerts {
        nearest = List.copyOf(nearest);
    }

    /** {@return whether some were left out} */
    public boolean isTruncated() {
        return nearest.size() < total;
    }

    /**
     * One of them.
     *
     * @param alert the other alert
     * @param sharedTransfers number of transfers that are evidence of both
     * @param sharedCustomers number of customers both are about
     * @param sharedAccounts number of accounts both are about
     */
    public record Related(Alert alert, long sharedTransfers, long sharedCustomers, long sharedAccounts) {}
}
