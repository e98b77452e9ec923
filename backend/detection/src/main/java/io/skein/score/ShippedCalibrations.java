// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The calibrations Skein ships with: what {@code ./skein tune score} wrote, as it wrote it; docs/tuning.md says on which data, and has the
 * figures. They hold where some two or three patterns happen among 1,000 customers a month. Where crime is rarer scores are too high, all in the
 * same way: their order stays.
 */
final class ShippedCalibrations {

    private static final String LEARNED = """
            skein.score.calibration.account-class.factor.accounts=3.3
            skein.score.calibration.account-class.factor.amount=5.88
            skein.score.calibration.account-class.factor.counterparties=0.28
            skein.score.calibration.account-class.factor.days=6.02
            skein.score.calibration.account-class.factor.limitShare=0.94
            skein.score.calibration.account-class.offset=-1.32
            skein.score.calibration.account-class.slope=0.36
            skein.score.calibration.account-takeover.factor.amount=1.32
            skein.score.calibration.account-takeover.factor.changes=0.74
            skein.score.calibration.account-takeover.factor.delay=1.29
            skein.score.calibration.account-takeover.factor.drainedShare=0.28
            skein.score.calibration.account-takeover.factor.duration=1.23
            skein.score.calibration.account-takeover.factor.newPayees=0.52
            skein.score.calibration.account-takeover.factor.otherUsers=0.28
            skein.score.calibration.account-takeover.factor.repeats=3.51
            skein.score.calibration.account-takeover.offset=0.98
            skein.score.calibration.account-takeover.slope=0.36
            skein.score.calibration.behaviour-deviation.factor.amount=0.37
            skein.score.calibration.behaviour-deviation.factor.concentrationDeviation=0.28
            skein.score.calibration.behaviour-deviation.factor.fluctuationDeviation=0.28
            skein.score.calibration.behaviour-deviation.factor.frequencyDeviation=8.06
            skein.score.calibration.behaviour-deviation.factor.largestShare=0.28
            skein.score.calibration.behaviour-deviation.factor.measures=1.01
            skein.score.calibration.behaviour-deviation.factor.peerDeviation=2.56
            skein.score.calibration.behaviour-deviation.factor.volumeDeviation=2.14
            skein.score.calibration.behaviour-deviation.offset=-0.35
            skein.score.calibration.behaviour-deviation.slope=0.36
            skein.score.calibration.bipartite-stack.factor.amount=0.43
            skein.score.calibration.bipartite-stack.factor.conservedShare=3.35
            skein.score.calibration.bipartite-stack.factor.density=7.39
            skein.score.calibration.bipartite-stack.factor.duration=0.28
            skein.score.calibration.bipartite-stack.factor.layers=1.78
            skein.score.calibration.bipartite-stack.factor.parties=6.75
            skein.score.calibration.bipartite-stack.offset=-6.1
            skein.score.calibration.bipartite-stack.slope=0.36
            skein.score.calibration.channel-hopping.factor.carriedShare=4.65
            skein.score.calibration.channel-hopping.factor.changes=1.64
            skein.score.calibration.channel-hopping.factor.channels=3.03
            skein.score.calibration.channel-hopping.factor.dwell=0.7
            skein.score.calibration.channel-hopping.factor.hops=1.76
            skein.score.calibration.channel-hopping.factor.sourceAmount=2.5
            skein.score.calibration.channel-hopping.offset=-3.24
            skein.score.calibration.channel-hopping.slope=0.36
            skein.score.calibration.commingling.factor.amount=0.93
            skein.score.calibration.commingling.factor.arrivals=0.98
            skein.score.calibration.commingling.factor.hops=1.01
            skein.score.calibration.commingling.factor.mixedShare=0.88
            skein.score.calibration.commingling.offset=2.63
            skein.score.calibration.commingling.slope=0.36
            skein.score.calibration.cycle.factor.amount=1.78
            skein.score.calibration.cycle.factor.chance=4.08
            skein.score.calibration.cycle.factor.duration=3.16
            skein.score.calibration.cycle.factor.hops=3.87
            skein.score.calibration.cycle.factor.passes=1.05
            skein.score.calibration.cycle.factor.returnedShare=2.85
            skein.score.calibration.cycle.factor.roundAmountShare=1.01
            skein.score.calibration.cycle.offset=-1.48
            skein.score.calibration.cycle.slope=0.36
            skein.score.calibration.dormant-reactivation.factor.amount=0.77
            skein.score.calibration.dormant-reactivation.factor.growth=0.99
            skein.score.calibration.dormant-reactivation.factor.idle=1.12
            skein.score.calibration.dormant-reactivation.factor.outShare=1.32
            skein.score.calibration.dormant-reactivation.factor.transfers=0.28
            skein.score.calibration.dormant-reactivation.offset=3.03
            skein.score.calibration.dormant-reactivation.slope=0.36
            skein.score.calibration.exposure.factor.amount=7.48
            skein.score.calibration.exposure.factor.exposure=1.31
            skein.score.calibration.exposure.factor.hops=0.28
            skein.score.calibration.exposure.factor.share=2.43
            skein.score.calibration.exposure.offset=-2.28
            skein.score.calibration.exposure.slope=0.36
            skein.score.calibration.fan-in.factor.amount=3.9
            skein.score.calibration.fan-in.factor.counterparties=0.28
            skein.score.calibration.fan-in.factor.duration=2.17
            skein.score.calibration.fan-in.factor.peerShare=0.61
            skein.score.calibration.fan-in.factor.strangerShare=1.4
            skein.score.calibration.fan-in.factor.surprise=2.01
            skein.score.calibration.fan-in.offset=1.35
            skein.score.calibration.fan-in.slope=0.36
            skein.score.calibration.fan-out.factor.amount=3.09
            skein.score.calibration.fan-out.factor.counterparties=0.28
            skein.score.calibration.fan-out.factor.duration=1.57
            skein.score.calibration.fan-out.factor.peerShare=1.22
            skein.score.calibration.fan-out.factor.strangerShare=1.14
            skein.score.calibration.fan-out.factor.surprise=1.1
            skein.score.calibration.fan-out.offset=1.94
            skein.score.calibration.fan-out.slope=0.36
            skein.score.calibration.gather-scatter.factor.amount=0.28
            skein.score.calibration.gather-scatter.factor.destinations=2.14
            skein.score.calibration.gather-scatter.factor.duration=3.57
            skein.score.calibration.gather-scatter.factor.sources=0.28
            skein.score.calibration.gather-scatter.factor.strangerShare=4.55
            skein.score.calibration.gather-scatter.factor.surprise=8.33
            skein.score.calibration.gather-scatter.offset=-0.84
            skein.score.calibration.gather-scatter.slope=0.36
            skein.score.calibration.geography.factor.hops=1.0
            skein.score.calibration.geography.factor.listedLegs=1.0
            skein.score.calibration.geography.factor.returns=0.85
            skein.score.calibration.geography.factor.sourceAmount=0.96
            skein.score.calibration.geography.offset=2.49
            skein.score.calibration.geography.slope=0.36
            skein.score.calibration.large-transaction.factor.accounts=1.01
            skein.score.calibration.large-transaction.factor.amount=0.95
            skein.score.calibration.large-transaction.factor.cashShare=1.05
            skein.score.calibration.large-transaction.factor.channels=1.0
            skein.score.calibration.large-transaction.factor.counterparties=1.01
            skein.score.calibration.large-transaction.factor.likeDays=1.01
            skein.score.calibration.large-transaction.factor.thresholdShare=1.0
            skein.score.calibration.large-transaction.factor.transfers=1.01
            skein.score.calibration.large-transaction.offset=2.71
            skein.score.calibration.large-transaction.slope=0.36
            skein.score.calibration.layering.factor.branchings=3.98
            skein.score.calibration.layering.factor.carriedShare=8.33
            skein.score.calibration.layering.factor.conservedShare=4.6
            skein.score.calibration.layering.factor.dwell=0.28
            skein.score.calibration.layering.factor.hops=5.47
            skein.score.calibration.layering.factor.sourceAmount=5.47
            skein.score.calibration.layering.offset=-10.64
            skein.score.calibration.layering.slope=0.36
            skein.score.calibration.loan-loop.factor.amount=0.8
            skein.score.calibration.loan-loop.factor.duration=1.01
            skein.score.calibration.loan-loop.factor.hops=1.01
            skein.score.calibration.loan-loop.factor.loans=1.01
            skein.score.calibration.loan-loop.factor.returnedShare=1.02
            skein.score.calibration.loan-loop.offset=2.6
            skein.score.calibration.loan-loop.slope=0.36
            skein.score.calibration.mule-score.factor.amount=3.45
            skein.score.calibration.mule-score.factor.muleScore=6.48
            skein.score.calibration.mule-score.factor.passedShare=8.33
            skein.score.calibration.mule-score.factor.senders=0.28
            skein.score.calibration.mule-score.factor.sharedDevice=0.28
            skein.score.calibration.mule-score.offset=-15.2
            skein.score.calibration.mule-score.slope=0.36
            skein.score.calibration.near-threshold-pair.factor.amount=2.49
            skein.score.calibration.near-threshold-pair.factor.closeness=1.3
            skein.score.calibration.near-threshold-pair.factor.duration=7.71
            skein.score.calibration.near-threshold-pair.factor.surprise=6.58
            skein.score.calibration.near-threshold-pair.factor.transfers=3.46
            skein.score.calibration.near-threshold-pair.offset=-1.94
            skein.score.calibration.near-threshold-pair.slope=0.36
            skein.score.calibration.open-burst-close.factor.accounts=0.91
            skein.score.calibration.open-burst-close.factor.amount=0.96
            skein.score.calibration.open-burst-close.factor.life=1.01
            skein.score.calibration.open-burst-close.factor.payers=0.98
            skein.score.calibration.open-burst-close.offset=2.58
            skein.score.calibration.open-burst-close.slope=0.36
            skein.score.calibration.pass-through.factor.amount=1.58
            skein.score.calibration.pass-through.factor.dwell=4.17
            skein.score.calibration.pass-through.factor.inflowsPassed=0.28
            skein.score.calibration.pass-through.factor.keptShare=1.76
            skein.score.calibration.pass-through.factor.passedShare=0.33
            skein.score.calibration.pass-through.factor.payers=0.28
            skein.score.calibration.pass-through.offset=2.81
            skein.score.calibration.pass-through.slope=0.36
            skein.score.calibration.rapid-movement.factor.amount=2.2
            skein.score.calibration.rapid-movement.factor.dwell=3.07
            skein.score.calibration.rapid-movement.factor.passedShare=7.61
            skein.score.calibration.rapid-movement.factor.quiet=4.04
            skein.score.calibration.rapid-movement.factor.turns=0.28
            skein.score.calibration.rapid-movement.offset=-2.5
            skein.score.calibration.rapid-movement.slope=0.36
            skein.score.calibration.scatter-gather.factor.amount=5.48
            skein.score.calibration.scatter-gather.factor.middles=3.85
            skein.score.calibration.scatter-gather.factor.passedShare=0.28
            skein.score.calibration.scatter-gather.factor.rest=3.27
            skein.score.calibration.scatter-gather.offset=-2.21
            skein.score.calibration.scatter-gather.slope=0.36
            skein.score.calibration.shared-device.factor.involvedShare=2.42
            skein.score.calibration.shared-device.factor.mutualAmount=6.45
            skein.score.calibration.shared-device.factor.mutualTransfers=3.75
            skein.score.calibration.shared-device.factor.strangers=1.44
            skein.score.calibration.shared-device.factor.uptake=7.29
            skein.score.calibration.shared-device.factor.users=0.91
            skein.score.calibration.shared-device.offset=-2.83
            skein.score.calibration.shared-device.slope=0.36
            skein.score.calibration.shared-identity.factor.customers=1.78
            skein.score.calibration.shared-identity.factor.identifiers=0.28
            skein.score.calibration.shared-identity.factor.mutualAmount=1.26
            skein.score.calibration.shared-identity.factor.mutualTransfers=0.28
            skein.score.calibration.shared-identity.factor.strongestTie=2.08
            skein.score.calibration.shared-identity.offset=0.05
            skein.score.calibration.shared-identity.slope=0.36
            skein.score.calibration.shell-cluster.factor.companies=1.0
            skein.score.calibration.shell-cluster.factor.controlShare=0.91
            skein.score.calibration.shell-cluster.factor.density=1.02
            skein.score.calibration.shell-cluster.factor.mutualAmount=0.99
            skein.score.calibration.shell-cluster.factor.mutualShare=1.01
            skein.score.calibration.shell-cluster.factor.mutualTransfers=1.0
            skein.score.calibration.shell-cluster.factor.strongestTie=1.01
            skein.score.calibration.shell-cluster.offset=1.84
            skein.score.calibration.shell-cluster.slope=0.36
            skein.score.calibration.structuring.factor.amount=4.2
            skein.score.calibration.structuring.factor.cashShare=5.41
            skein.score.calibration.structuring.factor.closeness=1.67
            skein.score.calibration.structuring.factor.duration=2.93
            skein.score.calibration.structuring.factor.originators=1.58
            skein.score.calibration.structuring.factor.surprise=4.71
            skein.score.calibration.structuring.factor.transfers=5.91
            skein.score.calibration.structuring.offset=-5.94
            skein.score.calibration.structuring.slope=0.36
            skein.score.calibration.synthetic-identity.factor.age=1.01
            skein.score.calibration.synthetic-identity.factor.amount=0.89
            skein.score.calibration.synthetic-identity.factor.bustShare=1.01
            skein.score.calibration.synthetic-identity.factor.busts=0.85
            skein.score.calibration.synthetic-identity.factor.customers=0.95
            skein.score.calibration.synthetic-identity.factor.fragments=1.0
            skein.score.calibration.synthetic-identity.factor.growth=0.95
            skein.score.calibration.synthetic-identity.offset=2.66
            skein.score.calibration.synthetic-identity.slope=0.36
            """;

    private ShippedCalibrations() {}

    /** {@return the calibrations of those models for which there is one, by detector} */
    static Map<String, Calibration> of(ScoreModels models) {
        Properties shipped = read();
        SortedMap<String, Calibration> byDetector = new TreeMap<>();
        models.byDetector()
                .forEach((id, model) -> byDetector.put(id, CalibrationSettings.of(model, shipped::getProperty)));
        return byDetector;
    }

    private static Properties read() {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(LEARNED));
            return properties;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
