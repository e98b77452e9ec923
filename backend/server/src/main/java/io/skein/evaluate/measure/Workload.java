// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import io.skein.window.AccountTable;
import io.skein.window.GraphView;
import java.time.Duration;

/**
 * What the alerts are spread over.
 *
 * @param customers customers who own an account in the data, and accounts of which no owner is known where no owner is known at all
 * @param days length of the data, in days
 * @param accounts accounts in the data
 * @param transfers transfers in the data
 */
public record Workload(long customers, double days, long accounts, long transfers) {

    /** Mean length of a month of the Gregorian calendar. */
    public static final double DAYS_A_MONTH = 365.2425 / 12;

    private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();
    private static final double THOUSAND = 1_000;

    /** {@return that of a view} */
    public static Workload of(GraphView view) {
        AccountTable accounts = view.transfers().accounts();
        long customers = accounts.customerCount() > 0 ? accounts.customerCount() : accounts.count();
        long millis = view.transfers().interval().length().toMillis();
        return new Workload(
                customers,
                millis / MILLIS_A_DAY,
                accounts.count(),
                view.transfers().transferCount());
    }

    /** {@return over how many thousands of customers for a month; 0 if there is no customer or no time} */
    public double thousandCustomerMonths() {
        return customers == 0 || days <= 0 ? 0 : customers / THOUSAND * (days / DAYS_A_MONTH);
    }

    /** {@return that many alerts for 1,000 customers and month; 0 if there is no customer or no time} */
    public double perThousandCustomersMonth(long alerts) {
        return customers == 0 || days <= 0 ? 0 : alerts / (customers / THOUSAND) / (days / DAYS_A_MONTH);
    }
}
