// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.largetransaction;

import io.skein.detect.Require;
import java.time.Duration;

/**
 * What counts as a large transaction. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param thresholds from which sum a day is reported
 * @param maxRegularShare regular payments below this share of the threshold are left out; from 0 to 1
 * @param utcOffset how far local time is ahead of UTC; at most 18 hours either way
 */
public record LargeTransactionParameters(Thresholds thresholds, double maxRegularShare, Duration utcOffset) {

    private static final int MOST_HOURS = 18;

    public LargeTransactionParameters {
        Require.that(
                maxRegularShare >= 0 && maxRegularShare <= 1,
                "maxRegularShare must be from 0 to 1, was " + maxRegularShare);
        Require.that(
                utcOffset.abs().compareTo(Duration.ofHours(MOST_HOURS)) <= 0,
                "utcOffset must be at most 18 hours either way, was " + utcOffset);
    }

    /**
     * Thresholds by kind, in major units of the base currency, above zero.
     *
     * @param cash of cash in the base currency
     * @param foreignCash of cash in all other currencies together
     * @param transfer of other transfers in the base currency
     * @param foreignTransfer of other transfers in all other currencies together
     */
    public record Thresholds(double cash, double foreignCash, double transfer, double foreignTransfer) {

        public Thresholds {
            for (double threshold : new double[] {cash, foreignCash, transfer, foreignTransfer}) {
                Require.that(
                        threshold > 0 && Double.isFinite(threshold),
                        "thresholds must be above 0, one was " + threshold);
            }
        }

        double of(Kind kind) {
            return switch (kind) {
                case CASH -> cash;
                case FOREIGN_CASH -> foreignCash;
                case TRANSFER -> transfer;
                case FOREIGN_TRANSFER -> foreignTransfer;
            };
        }
    }

    /** Transfers that are added up together. */
    enum Kind {
        CASH,
        FOREIGN_CASH,
        TRANSFER,
        FOREIGN_TRANSFER;

        static Kind of(boolean cash, boolean foreign) {
            if (cash) {
                return foreign ? FOREIGN_CASH : CASH;
            }
            return foreign ? FOREIGN_TRANSFER : TRANSFER;
        }
    }
}
