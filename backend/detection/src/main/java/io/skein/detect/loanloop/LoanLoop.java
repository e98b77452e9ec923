// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.loanloop;

import io.skein.detect.chain.TrailSum;

/**
 * Proceeds of loans that came back.
 *
 * @param account the loan that was repaid, or the guarantor's account
 * @param kind which of the two
 * @param sum the ways they took
 * @param loans how many loans they came from
 * @param share how much it is of what those loans disbursed at the time
 */
record LoanLoop(int account, Kind kind, TrailSum sum, int loans, double share) {

    /** Where proceeds came back to. */
    enum Kind {
        /** They repaid another loan. */
        REPAYMENT,
        /** They reached one who signs for the loan without being its borrower. */
        GUARANTOR
    }
}
