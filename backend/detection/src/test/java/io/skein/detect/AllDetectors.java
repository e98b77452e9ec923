// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import static java.util.Map.entry;

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
import java.util.Map;
import java.util.Objects;

/** Every detector of this module, with parameters so loose that small random graphs hold findings. */
final class AllDetectors {

    private static final Map<String, Map<String, String>> LOOSE = Map.ofEntries(
            entry("commingling", Map.of("minShare", "0", "minAmount", "0", "span", "PT6H")),
            entry(
                    "loan-loop",
                    Map.of("minShare", "0", "minAmount", "0", "span", "PT6H", "minLoans", "1", "ownLoans", "true")),
            entry("account-takeover", accountTakeover()),
            entry(
                    "account-class",
                    Map.of("limitCurrency", "BASE", "secondClassDay", "100", "thirdClassDay", "100", "minDays", "1")),
            entry("bipartite-stack", Map.of("span", "P4D", "minPairs", "4", "minDensity", "0.1", "minAmount", "0")),
            entry(
                    "channel-hopping",
                    Map.of(
                            "minHops", "2",
                            "minChannels", "2",
                            "minChanges", "1",
                            "minFedShare", "0.5",
                            "minForwardedShare", "0.5",
                            "minCarriedShare", "0",
                            "minAmount", "0")),
            entry("cycle", Map.of("minAmount", "0", "minReturnedShare", "0.3", "minHops", "2", "minParties", "1")),
            entry(
                    "behaviour-deviation",
                    Map.of(
                            "window", "P1D",
                            "minHistory", "1",
                            "minDeviation", "0",
                            "minGrowth", "1",
                            "minPeers", "1000",
                            "minMeasures", "1",
                            "minAmount", "0",
                            "maxSingleShare", "1")),
            entry(
                    "dormant-reactivation",
                    Map.of("minIdle", "P1D", "span", "PT6H", "minGrowth", "1", "minTransfer", "0", "minAmount", "0")),
            entry("exposure", Map.of("minExposure", "0", "minShare", "0", "maxDwell", "P2D")),
            entry("fan-in", fan()),
            entry("fan-out", fan()),
            entry("gather-scatter", gatherScatter()),
            entry("geography", Map.of("minFedShare", "0.5", "minAmount", "0")),
            entry("large-transaction", largeTransaction()),
            entry(
                    "layering",
                    Map.of("minFedShare", "0.5", "minCarriedShare", "0", "minConservedShare", "0", "minAmount", "0")),
            entry("mule-score", Map.of("span", "P2D", "minSenders", "2", "minAmount", "0", "minScore", "0.1")),
            entry("near-threshold-pair", nearThresholdPair()),
            entry(
                    "open-burst-close",
                    Map.of("maxLife", "P100D", "span", "P365D", "minAccounts", "2", "minTurnover", "0")),
            entry(
                    "pass-through",
                    Map.of(
                            "minPasses", "2",
                            "minPayers", "1",
                            "minPassedShare", "0.5",
                            "span", "P2D",
                            "maxKeptShare", "1",
                            "minAmount", "0")),
            entry(
                    "rapid-movement",
                    Map.of(
                            "minQuiet", "PT3H",
                            "maxAge", "P1D",
                            "minPassedShare", "0.3",
                            "minTurns", "1",
                            "minTransfer", "0",
                            "minAmount", "0")),
            entry("scatter-gather", scatterGather()),
            entry("shared-device", sharedDevice()),
            entry("shared-identity", Map.of("minTie", "0.2", "minParties", "2")),
            entry("shell-cluster", shellCluster()),
            entry("structuring", structuring()),
            entry("synthetic-identity", syntheticIdentity()));

    private AllDetectors() {}

    static List<Detector<?>> list() {
        return List.of(
                new AccountClassDetector(),
                new AccountTakeoverDetector(),
                new StackDetector(),
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
                new StructuringDetector(),
                new SyntheticIdentityDetector());
    }

    static ParameterValues loose(Detector<?> detector) {
        return new ParameterValues(
                Objects.requireNonNull(LOOSE.get(detector.descriptor().id())));
    }

    private static Map<String, String> accountTakeover() {
        return Map.of(
                "gap", "P4D",
                "minDrainedShare", "0.01",
                "minAmount", "0",
                "minRepeatedAmount", "0",
                "minPastShare", "0",
                "minHistory", "PT1H",
                "maxUsers", "100");
    }

    private static Map<String, String> fan() {
        return Map.of(
                "span", "P1D",
                "minCounterparties", "3",
                "minTransfer", "0",
                "minAmount", "0",
                "minSurprise", "0",
                "minStrangerShare", "0",
                "maxPeerShare", "1");
    }

    private static Map<String, String> gatherScatter() {
        return Map.of(
                "span", "P1D",
                "minCounterparties", "2",
                "minTransfer", "0",
                "minAmount", "0",
                "tolerance", "1",
                "minSurprise", "0",
                "minStrangerShare", "0");
    }

    private static Map<String, String> largeTransaction() {
        return Map.of(
                "transferThreshold", "300",
                "foreignTransferThreshold", "300",
                "minParts", "1",
                "minPartShare", "0",
                "minAccounts", "1",
                "maxLikeDays", "100",
                "maxRegularShare", "0");
    }

    private static Map<String, String> nearThresholdPair() {
        return Map.of("span", "P2D", "limit", "100", "minShare", "0.8", "minTransfers", "2", "minSurprise", "0");
    }

    private static Map<String, String> scatterGather() {
        return Map.of(
                "maxRest", "P2D",
                "tolerance", "0.5",
                "span", "P2D",
                "minMiddles", "2",
                "minAmount", "0",
                "hubDegree", "1000");
    }

    private static Map<String, String> sharedDevice() {
        return Map.of("minStrangers", "2", "maxAtHome", "0", "minTransfers", "1", "minAmount", "0");
    }

    private static Map<String, String> shellCluster() {
        return Map.of("minCompanies", "2", "minTie", "0.1", "minMutualShare", "0", "minDensity", "0", "minAmount", "0");
    }

    private static Map<String, String> syntheticIdentity() {
        return Map.of(
                "minIdentities", "2",
                "bustSpan", "P1D",
                "minBustShare", "0.05",
                "minGrowth", "0",
                "silence", "P1D",
                "minAmount", "0");
    }

    private static Map<String, String> structuring() {
        return Map.of(
                "span", "P1D",
                "threshold", "100",
                "minShare", "0.8",
                "minTransfers", "2",
                "minSurprise", "0",
                "minTie", "0.2");
    }
}
