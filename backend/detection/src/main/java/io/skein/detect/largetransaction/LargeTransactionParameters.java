// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.largetransaction;

import io.skein.detect.Require;
import java.time.Duration;

/**
 * What counts as a large transaction. Why the defaults are what they are stands in the descriptor's help.
 *
 * @param alertOn which of the days that reach their threshold are found
 * @param thresholds from which sum a day is reported
 * @param split what a sum that was split looks like; not asked when every day is found
 * @param maxRegularShare regular payments below this share of the threshold are left out; from 0 to 1
 * @param utcOffset how far local time is ahead of UTC; at most 18 hours either way
 */
public record LargeTransactionParameters(
        AlertOn alertOn, Thresholds thresholds, Split split, double maxRegularShare, Duration utcOffset) {

    private static final int MOST_HOURS = 18;

    public LargeTransactionParameters {
        Require.that(
                maxRegularShare >= 0 && maxRegularShare <= 1,
                "maxRegularShare must be from 0 to 1, was " + maxRegularShare);
        Require.that(
                utcOffset.abs().compareTo(Duration.ofHours(MOST_HOURS)) <= 0,
                "utcOffset must be at most 18 hours either way, was " + utcOffset);
    }

    /** Which days are found. */
    public enum AlertOn {
        /** Days whose sum was reached in parts below the threshold, over several accounts. */
        SPLIT,
        /** Every day that must be reported, as the law lists them. */
        EVERY
    }

    /**
     * Thresholds by kind, in major units of the base currency, above zero.
     *
     * @param cash of cash in the base currency
     * @param foreignCash of cash in all other currencies together
     * @param transfer of a person's other transfers in the base currency
     * @param foreignTransfer of a person's other transfers in all other currencies together
     * @param firmTransfer of an organisation's other transfers in the base currency
     * @param firmForeignTransfer of an organisation's other transfers in all other currencies together
     */
    public record Thresholds(
            double cash,
            double foreignCash,
            double transfer,
            double foreignTransfer,
            double firmTransfer,
            double firmForeignTransfer) {

        public Thresholds {
            for (double threshold :
                    new double[] {cash, foreignCash, transfer, foreignTransfer, firmTransfer, firmForeignTransfer}) {
                Require.that(
                        threshold > 0 && Double.isFinite(threshold),
                        "thresholds must be above 0, one was " + threshold);
            }
        }

        double of(Kind kind, boolean firm) {
            return switch (kind) {
                case CASH -> cash;
                case FOREIGN_CASH -> foreignCash;
                case TRANSFER -> firm ? firmTransfer : transfer;
                case FOREIGN_TRANSFER -> firm ? firmForeignTransfer : foreignTransfer;
            };
        }
    }

    /**
     * What a sum that was split looks like.
     *
     * @param minParts least number of transfers; at least 1
     * @param minPartShare a smaller share of the threshold is no part; from 0 to 1
     * @param minAccounts least number of the party's own accounts; at least 1
     * @param maxLikeDays on most so many other days the party moves as much; from 0
     */
    public record Split(int minParts, double minPartShare, int minAccounts, int maxLikeDays) {

        public Split {
            Require.that(minParts >= 1, "minParts must be at least 1, was " + minParts);
            Require.that(
                    minPartShare >= 0 && minPartShare <= 1, "minPartShare must be from 0 to 1, was " + minPartShare);
            Require.that(minAccounts >= 1, "minAccounts must be at least 1, was " + minAccounts);
            Require.that(maxLikeDays >= 0, "maxLikeDays must be at least 0, was " + maxLikeDays);
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
