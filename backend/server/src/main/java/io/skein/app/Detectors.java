// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.detect.Detector;
import io.skein.detect.accountclass.AccountClassDetector;
import io.skein.detect.accounttakeover.AccountTakeoverDetector;
import io.skein.detect.channelhopping.ChannelHoppingDetector;
import io.skein.detect.commingling.ComminglingDetector;
import io.skein.detect.cycle.CycleDetector;
import io.skein.detect.deviation.DeviationDetector;
import io.skein.detect.dormant.DormantDetector;
import io.skein.detect.exposure.ExposureDetector;
import io.skein.detect.fan.FanDetector;
import io.skein.detect.gatherscatter.GatherScatterDetector;
import io.skein.detect.geography.GeographyDetector;
import io.skein.detect.largetransaction.LargeTransactionDetector;
import io.skein.detect.layering.LayeringDetector;
import io.skein.detect.loanloop.LoanLoopDetector;
import io.skein.detect.mulescore.MuleScoreDetector;
import io.skein.detect.nearthreshold.NearThresholdPairDetector;
import io.skein.detect.openburstclose.OpenBurstCloseDetector;
import io.skein.detect.party.Direction;
import io.skein.detect.passthrough.PassThroughDetector;
import io.skein.detect.rapidmovement.RapidMovementDetector;
import io.skein.detect.scattergather.ScatterGatherDetector;
import io.skein.detect.shareddevice.SharedDeviceDetector;
import io.skein.detect.sharedidentity.SharedIdentityDetector;
import io.skein.detect.shellcluster.ShellClusterDetector;
import io.skein.detect.stack.StackDetector;
import io.skein.detect.structuring.StructuringDetector;
import io.skein.detect.syntheticidentity.SyntheticIdentityDetector;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every detector there is. A new one is registered here and nowhere else. */
final class Detectors {

    private Detectors() {}

    /** {@return ids of those that run when a request names none and nothing is configured} */
    static Set<String> byDefault() {
        return all().stream()
                .map(detector -> detector.descriptor().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Detector<?>> all() {
        return List.of(
                new AccountClassDetector(),
                new AccountTakeoverDetector(),
                new ChannelHoppingDetector(),
                new ComminglingDetector(),
                new CycleDetector(),
                new LoanLoopDetector(),
                new DeviationDetector(),
                new DormantDetector(),
                new ExposureDetector(),
                new FanDetector(Direction.IN),
                new FanDetector(Direction.OUT),
                new GatherScatterDetector(),
                new GeographyDetector(),
                new LargeTransactionDetector(),
                new LayeringDetector(),
                new MuleScoreDetector(),
                new NearThresholdPairDetector(),
                new OpenBurstCloseDetector(),
                new PassThroughDetector(),
                new RapidMovementDetector(),
                new ScatterGatherDetector(),
                new SharedDeviceDetector(),
                new SharedIdentityDetector(),
                new ShellClusterDetector(),
                new StackDetector(),
                new StructuringDetector(),
                new SyntheticIdentityDetector());
    }
}
