// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import java.util.List;

/** All that a town does when nobody plants anything. */
public final class NormalLife {

    private NormalLife() {}

    /** {@return the routines of that community, having registered their standing facts} */
    public static List<Routine> of(Community community) {
        return List.of(
                new Earning(community),
                new Housing(community),
                new MonthlyDues(community),
                new Shopping(community),
                new Families(community),
                new Visits(community),
                new Commerce(community),
                new SupplyChains(community),
                new TradeElsewhere(community),
                new CorporateGroups(community),
                new Platforms(community),
                new Lending(community),
                new Moves(community),
                new SmallAccounts(community),
                new Charities(community));
    }
}
