// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import static io.skein.score.Transform.LINEAR;
import static io.skein.score.Transform.LOG10;
import static io.skein.score.Transform.SATURATING;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The score models in force, one per detector.
 *
 * @param byDetector models by detector id
 */
public record ScoreModels(SortedMap<String, ScoreModel> byDetector) {

    private static final double USUAL_AMOUNT = 1_000;

    /** What is less likely by chance than one in a million is no chance to anybody. */
    private static final double LITTLE_CHANCE = 1e-6;

    private static final ScoreModels SHIPPED = judged().with(ShippedCalibrations.of(judged()));

    public ScoreModels {
        byDetector = Collections.unmodifiableSortedMap(new TreeMap<>(byDetector));
    }

    /** {@return these models by the detectors they name} */
    public static ScoreModels of(List<ScoreModel> models) {
        SortedMap<String, ScoreModel> byDetector = new TreeMap<>();
        for (ScoreModel model : models) {
            if (byDetector.put(model.detectorId(), model) != null) {
                throw new IllegalArgumentException("two score models for detector " + model.detectorId());
            }
        }
        return new ScoreModels(byDetector);
    }

    /**
     * {@return the model of a detector}
     *
     * @throws IllegalArgumentException if it has none
     */
    public ScoreModel of(String detectorId) {
        ScoreModel model = byDetector.get(detectorId);
        if (model == null) {
            throw new IllegalArgumentException("detector " + detectorId + " has no score model");
        }
        return model;
    }

    /** {@return the models Skein ships with; the package description says why they are what they are} */
    public static ScoreModels defaults() {
        return SHIPPED;
    }

    /** {@return weights by judgement, not calibrated} */
    private static ScoreModels judged() {
        return of(List.of(
                accountClass(),
                commingling(),
                loanLoop(),
                accountTakeover(),
                bipartiteStack(),
                channelHopping(),
                cycle(),
                behaviourDeviation(),
                dormantReactivation(),
                exposure(),
                fan("fan-in"),
                fan("fan-out"),
                gatherScatter(),
                geography(),
                largeTransaction(),
                layering(),
                muleScore(),
                nearThresholdPair(),
                openBurstClose(),
                passThrough(),
                rapidMovement(),
                scatterGather(),
                sharedDevice(),
                sharedIdentity(),
                shellCluster(),
                structuring(),
                syntheticIdentity()));
    }

    /**
     * {@return the same models, those of these detectors with these calibrations}
     *
     * @param calibrations by detector id; the others keep theirs
     * @throws IllegalArgumentException if a detector has no model
     */
    public ScoreModels with(Map<String, Calibration> calibrations) {
        SortedMap<String, ScoreModel> changed = new TreeMap<>(byDetector);
        calibrations.forEach((id, calibration) -> changed.put(id, of(id).with(calibration)));
        return new ScoreModels(changed);
    }

    /** {@return the same models with their points as they are} */
    public ScoreModels uncalibrated() {
        return of(byDetector.values().stream()
                .map(model -> model.with(Calibration.NONE))
                .toList());
    }

    private static ScoreModel accountClass() {
        return new ScoreModel(
                "account-class",
                1,
                -4.5,
                List.of(
                        new IndicatorWeight("amount", 0.8, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("limitShare", 3.0, LOG10, 1),
                        new IndicatorWeight("days", 1.5, LOG10, 2),
                        new IndicatorWeight("accounts", 1.5, LOG10, 1),
                        new IndicatorWeight("counterparties", 1.0, LOG10, 3)));
    }

    private static ScoreModel accountTakeover() {
        return new ScoreModel(
                "account-takeover",
                2,
                -6.0,
                List.of(
                        new IndicatorWeight("changes", 2.0, LOG10, 1),
                        new IndicatorWeight("otherUsers", 1.0, LOG10, 1),
                        new IndicatorWeight("delay", -1.5, SATURATING, 24),
                        new IndicatorWeight("drainedShare", 3.0, LINEAR, 1),
                        new IndicatorWeight("amount", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("newPayees", 1.0, LOG10, 1),
                        new IndicatorWeight("repeats", 4.0, LOG10, 1),
                        new IndicatorWeight("duration", -1.0, SATURATING, 24)));
    }

    private static ScoreModel bipartiteStack() {
        return new ScoreModel(
                "bipartite-stack",
                1,
                -6.0,
                List.of(
                        new IndicatorWeight("layers", 2.5, LOG10, 2),
                        new IndicatorWeight("parties", 4.0, LOG10, 6),
                        new IndicatorWeight("density", 2.0, LINEAR, 1),
                        new IndicatorWeight("amount", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("conservedShare", 1.0, LINEAR, 1),
                        new IndicatorWeight("duration", -1.0, SATURATING, 168)));
    }

    private static ScoreModel commingling() {
        return new ScoreModel(
                "commingling",
                1,
                -4.0,
                List.of(
                        new IndicatorWeight("amount", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("mixedShare", 3.0, LINEAR, 1),
                        new IndicatorWeight("hops", 0.5, LOG10, 1),
                        new IndicatorWeight("arrivals", 0.5, LOG10, 1)));
    }

    private static ScoreModel loanLoop() {
        return new ScoreModel(
                "loan-loop",
                1,
                -4.5,
                List.of(
                        new IndicatorWeight("loans", 3.0, LOG10, 1),
                        new IndicatorWeight("amount", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("returnedShare", 2.0, LINEAR, 1),
                        new IndicatorWeight("hops", 0.5, LOG10, 2),
                        new IndicatorWeight("duration", -0.5, SATURATING, 720)));
    }

    private static ScoreModel channelHopping() {
        return new ScoreModel(
                "channel-hopping",
                1,
                -4.5,
                List.of(
                        new IndicatorWeight("channels", 4.0, LOG10, 2),
                        new IndicatorWeight("changes", 1.0, SATURATING, 3),
                        new IndicatorWeight("hops", 1.5, LOG10, 3),
                        new IndicatorWeight("sourceAmount", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("carriedShare", 1.5, LINEAR, 1),
                        new IndicatorWeight("dwell", -1.5, SATURATING, 24)));
    }

    private static ScoreModel cycle() {
        return new ScoreModel(
                "cycle",
                2,
                -3.5,
                List.of(
                        new IndicatorWeight("hops", 3.0, LOG10, 2),
                        new IndicatorWeight("returnedShare", 2.5, LINEAR, 1),
                        new IndicatorWeight("amount", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("duration", -1.5, SATURATING, 72),
                        new IndicatorWeight("passes", 1.0, LOG10, 1),
                        new IndicatorWeight("roundAmountShare", 0.5, LINEAR, 1),
                        new IndicatorWeight("chance", -1.0, LOG10, LITTLE_CHANCE)));
    }

    private static ScoreModel exposure() {
        return new ScoreModel(
                "exposure",
                1,
                -2.5,
                List.of(
                        new IndicatorWeight("amount", 0.6, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("exposure", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("share", 3.0, LINEAR, 1),
                        new IndicatorWeight("hops", -1.5, SATURATING, 2)));
    }

    private static ScoreModel fan(String detectorId) {
        return new ScoreModel(
                detectorId,
                1,
                -6.0,
                List.of(
                        new IndicatorWeight("counterparties", 3.5, LOG10, 8),
                        new IndicatorWeight("amount", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("surprise", 2.5, SATURATING, 6),
                        new IndicatorWeight("strangerShare", 1.0, LINEAR, 1),
                        new IndicatorWeight("peerShare", -1.0, SATURATING, 0.01),
                        new IndicatorWeight("duration", -1.0, SATURATING, 72)));
    }

    private static ScoreModel gatherScatter() {
        return new ScoreModel(
                "gather-scatter",
                1,
                -4.5,
                List.of(
                        new IndicatorWeight("sources", 2.0, LOG10, 5),
                        new IndicatorWeight("destinations", 2.0, LOG10, 5),
                        new IndicatorWeight("amount", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("surprise", 1.5, SATURATING, 6),
                        new IndicatorWeight("strangerShare", 1.0, LINEAR, 1),
                        new IndicatorWeight("duration", -1.0, SATURATING, 72)));
    }

    private static ScoreModel geography() {
        return new ScoreModel(
                "geography",
                1,
                -3.5,
                List.of(
                        new IndicatorWeight("sourceAmount", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("hops", 1.5, LOG10, 2),
                        new IndicatorWeight("listedLegs", 3.0, SATURATING, 1),
                        new IndicatorWeight("returns", 2.0, SATURATING, 1)));
    }

    private static ScoreModel largeTransaction() {
        return new ScoreModel(
                "large-transaction",
                2,
                -7.3,
                List.of(
                        new IndicatorWeight("amount", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("thresholdShare", 3.0, LOG10, 1),
                        new IndicatorWeight("transfers", 0.5, LOG10, 1),
                        new IndicatorWeight("accounts", 6.0, LOG10, 1),
                        new IndicatorWeight("channels", 0.5, LOG10, 1),
                        new IndicatorWeight("counterparties", 0.5, LOG10, 1),
                        new IndicatorWeight("cashShare", 1.5, LINEAR, 1),
                        new IndicatorWeight("likeDays", -1.0, SATURATING, 2)));
    }

    private static ScoreModel layering() {
        return new ScoreModel(
                "layering",
                1,
                -4.0,
                List.of(
                        new IndicatorWeight("hops", 4.0, LOG10, 3),
                        new IndicatorWeight("sourceAmount", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("carriedShare", 1.5, LINEAR, 1),
                        new IndicatorWeight("conservedShare", 1.5, LINEAR, 1),
                        new IndicatorWeight("dwell", -1.5, SATURATING, 24),
                        new IndicatorWeight("branchings", 1.0, SATURATING, 2)));
    }

    private static ScoreModel behaviourDeviation() {
        return new ScoreModel(
                "behaviour-deviation",
                2,
                -5.5,
                List.of(
                        new IndicatorWeight("amount", 1.0, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("measures", 0.6, LINEAR, 1),
                        new IndicatorWeight("volumeDeviation", 1.5, SATURATING, 10),
                        new IndicatorWeight("frequencyDeviation", 1.0, SATURATING, 10),
                        new IndicatorWeight("fluctuationDeviation", 0.5, SATURATING, 10),
                        new IndicatorWeight("concentrationDeviation", 0.5, SATURATING, 10),
                        new IndicatorWeight("peerDeviation", 1.0, SATURATING, 10),
                        new IndicatorWeight("largestShare", 0.5, LINEAR, 1),
                        new IndicatorWeight("strangers", 0.5, LOG10, 1),
                        new IndicatorWeight("strangerShare", 1.0, LINEAR, 1)));
    }

    private static ScoreModel dormantReactivation() {
        return new ScoreModel(
                "dormant-reactivation",
                1,
                -4.5,
                List.of(
                        new IndicatorWeight("idle", 1.5, LOG10, 2_160),
                        new IndicatorWeight("amount", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("growth", 1.0, LOG10, 5),
                        new IndicatorWeight("outShare", 2.0, LINEAR, 1),
                        new IndicatorWeight("transfers", 1.0, SATURATING, 10)));
    }

    private static ScoreModel openBurstClose() {
        return new ScoreModel(
                "open-burst-close",
                1,
                -4.5,
                List.of(
                        new IndicatorWeight("accounts", 5.5, LOG10, 2),
                        new IndicatorWeight("amount", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("payers", 1.0, LOG10, 2),
                        new IndicatorWeight("life", -1.5, SATURATING, 1_440)));
    }

    private static ScoreModel passThrough() {
        return new ScoreModel(
                "pass-through",
                1,
                -5.0,
                List.of(
                        new IndicatorWeight("inflowsPassed", 3.5, LOG10, 4),
                        new IndicatorWeight("amount", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("passedShare", 2.5, LINEAR, 1),
                        new IndicatorWeight("payers", 1.0, LOG10, 2),
                        new IndicatorWeight("dwell", -1.5, SATURATING, 24),
                        new IndicatorWeight("keptShare", -1.0, LINEAR, 1)));
    }

    private static ScoreModel rapidMovement() {
        return new ScoreModel(
                "rapid-movement",
                1,
                -5.0,
                List.of(
                        new IndicatorWeight("amount", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("passedShare", 2.5, LINEAR, 1),
                        new IndicatorWeight("turns", 3.0, LOG10, 2),
                        new IndicatorWeight("dwell", -1.5, SATURATING, 24),
                        new IndicatorWeight("quiet", 0.5, SATURATING, 2_160)));
    }

    private static ScoreModel muleScore() {
        return new ScoreModel(
                "mule-score",
                2,
                -7.0,
                List.of(
                        new IndicatorWeight("muleScore", 6.0, LINEAR, 1),
                        new IndicatorWeight("passedShare", 2.0, LINEAR, 1),
                        new IndicatorWeight("sharedDevice", 0.5, LINEAR, 1),
                        new IndicatorWeight("senders", 1.5, LOG10, 3),
                        new IndicatorWeight("amount", 1.2, LOG10, USUAL_AMOUNT)));
    }

    private static ScoreModel nearThresholdPair() {
        return new ScoreModel(
                "near-threshold-pair",
                1,
                -5.0,
                List.of(
                        new IndicatorWeight("transfers", 3.5, LOG10, 3),
                        new IndicatorWeight("amount", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("closeness", 1.5, LINEAR, 1),
                        new IndicatorWeight("surprise", 2.0, SATURATING, 6),
                        new IndicatorWeight("duration", -1.0, SATURATING, 120)));
    }

    private static ScoreModel scatterGather() {
        return new ScoreModel(
                "scatter-gather",
                1,
                -4.5,
                List.of(
                        new IndicatorWeight("middles", 5.0, LOG10, 3),
                        new IndicatorWeight("amount", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("passedShare", 2.0, LINEAR, 1),
                        new IndicatorWeight("rest", -1.5, SATURATING, 24)));
    }

    private static ScoreModel sharedDevice() {
        return new ScoreModel(
                "shared-device",
                1,
                -4.5,
                List.of(
                        new IndicatorWeight("strangers", 2.5, LOG10, 2),
                        new IndicatorWeight("users", -1.0, SATURATING, 20),
                        new IndicatorWeight("uptake", -1.0, SATURATING, 720),
                        new IndicatorWeight("involvedShare", 2.5, LINEAR, 1),
                        new IndicatorWeight("mutualTransfers", 1.0, LOG10, 1),
                        new IndicatorWeight("mutualAmount", 1.0, LOG10, USUAL_AMOUNT)));
    }

    private static ScoreModel sharedIdentity() {
        return new ScoreModel(
                "shared-identity",
                1,
                -4.0,
                List.of(
                        new IndicatorWeight("customers", 2.5, LOG10, 2),
                        new IndicatorWeight("identifiers", 2.0, LOG10, 2),
                        new IndicatorWeight("strongestTie", 2.0, LINEAR, 1),
                        new IndicatorWeight("mutualTransfers", 1.0, LOG10, 1),
                        new IndicatorWeight("mutualAmount", 0.8, LOG10, USUAL_AMOUNT)));
    }

    private static ScoreModel shellCluster() {
        return new ScoreModel(
                "shell-cluster",
                1,
                -5.0,
                List.of(
                        new IndicatorWeight("companies", 2.5, LOG10, 2),
                        new IndicatorWeight("strongestTie", 1.0, LINEAR, 1),
                        new IndicatorWeight("controlShare", 1.5, LINEAR, 1),
                        new IndicatorWeight("mutualShare", 2.5, LINEAR, 1),
                        new IndicatorWeight("density", 1.0, LINEAR, 1),
                        new IndicatorWeight("mutualTransfers", 0.5, LOG10, 1),
                        new IndicatorWeight("mutualAmount", 1.0, LOG10, USUAL_AMOUNT)));
    }

    private static ScoreModel syntheticIdentity() {
        return new ScoreModel(
                "synthetic-identity",
                1,
                -4.5,
                List.of(
                        new IndicatorWeight("customers", 1.5, LOG10, 2),
                        new IndicatorWeight("fragments", 1.5, LOG10, 1),
                        new IndicatorWeight("busts", 2.5, LOG10, 1),
                        new IndicatorWeight("bustShare", 1.0, LINEAR, 1),
                        new IndicatorWeight("growth", 1.0, SATURATING, 10),
                        new IndicatorWeight("age", -1.0, SATURATING, 8_760),
                        new IndicatorWeight("amount", 1.0, LOG10, USUAL_AMOUNT)));
    }

    private static ScoreModel structuring() {
        return new ScoreModel(
                "structuring",
                1,
                -5.0,
                List.of(
                        new IndicatorWeight("transfers", 3.0, LOG10, 3),
                        new IndicatorWeight("amount", 1.2, LOG10, USUAL_AMOUNT),
                        new IndicatorWeight("closeness", 1.5, LINEAR, 1),
                        new IndicatorWeight("originators", 1.0, SATURATING, 3),
                        new IndicatorWeight("cashShare", 1.0, LINEAR, 1),
                        new IndicatorWeight("surprise", 1.5, SATURATING, 6),
                        new IndicatorWeight("duration", -1.0, SATURATING, 72)));
    }
}
