// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

/** What a company lives on. */
public enum Trade {
    UTILITY,
    PAYROLL_AGENT,
    MARKETPLACE,
    ESCROW_AGENT,
    LENDER,
    CHARITY,
    /** Keeps its clients' money in custody, apart from its own. */
    PLATFORM,
    IMPORTER,
    LANDLORD,
    WHOLESALER,
    MANUFACTURER,
    SHOP
}
