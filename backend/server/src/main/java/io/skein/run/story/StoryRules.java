// SPDX-License-Identifier: Apache-2.0
package io.skein.run.story;

import io.skein.detect.money.FlowPolicy;
import io.skein.detect.money.Following;
import java.time.Duration;

/** Bounds of composition. */
public final class StoryRules {

    /** Least share of the money of an alert that must pass from or to another. */
    public static final double LEAST_PASSED = 0.5;

    /** Least share of the customers of the alert with fewer that must be the other's, too. */
    static final double LEAST_CUSTOMERS = 0.5;

    /** A customer with more counterparties ties nothing. */
    public static final int MOST_COUNTERPARTIES = 100;

    /** An account with more accounts that pay it is no common end. */
    public static final int MOST_PAYERS = 50;

    /** A customer or transfer in more alerts ties nothing. */
    public static final int MOST_ALERTS = 20;

    /** Most parts of a story. */
    public static final int MOST_PARTS = 100;

    /** Most accounts listed at either end of a part. */
    static final int MOST_ACCOUNTS = 20;

    /** The same as the default of the detectors that follow money, so that one ledger serves all. */
    static final Following FOLLOWING = new Following(FlowPolicy.LAST_IN_FIRST_OUT, Duration.ofDays(2), 1_000);

    private StoryRules() {}
}
