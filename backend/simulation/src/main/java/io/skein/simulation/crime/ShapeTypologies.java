// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import java.util.List;

/** The typologies of this package: shapes of money. */
public final class ShapeTypologies {

    private ShapeTypologies() {}

    /** {@return all of them} */
    public static List<Typology> all() {
        return List.of(
                new Cycle(),
                new LayeringChain(),
                new PassThrough(),
                new RapidMovement(),
                new FanIn(),
                new FanOut(),
                new GatherScatter(),
                new ScatterGather(),
                new Bipartite(),
                new Stack(),
                new Structuring(),
                new Smurfing(),
                new NearThresholdPair(),
                new LargeTransaction(),
                new ChannelHopping(),
                new LoanLoop(),
                new Commingling(),
                new Geography(),
                new Exposure());
    }
}
