// SPDX-License-Identifier: Apache-2.0
package io.skein.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.accountclass.AccountClassDetector;
import io.skein.detect.deviation.DeviationDetector;
import io.skein.detect.dormant.DormantDetector;
import io.skein.detect.mulescore.MuleScoreDetector;
import io.skein.detect.openburstclose.OpenBurstCloseDetector;
import io.skein.detect.passthrough.PassThroughDetector;
import io.skein.detect.rapidmovement.RapidMovementDetector;
import io.skein.model.CurrencyUnit;
import io.skein.model.RiskGrade;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The weights of the detectors that follow money through single accounts, before any calibration. */
class FlowScoresTest {

    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");

    static Stream<Arguments> small() {
        return Stream.of(
                arguments(
                        "behaviour-deviation",
                        Map.of(
                                "amount", 5_000.0,
                                "measures", 2.0,
                                "volumeDeviation", 5.0,
                                "frequencyDeviation", 5.0,
                                "peerDeviation", 3.0,
                                "largestShare", 0.3)),
                arguments(
                        "dormant-reactivation",
                        Map.of("idle", 2_200.0, "amount", 5_000.0, "growth", 5.0, "outShare", 0.1, "transfers", 2.0)),
                arguments(
                        "account-class",
                        Map.of(
                                "amount",
                                21_000.0,
                                "limitShare",
                                1.1,
                                "days",
                                2.0,
                                "accounts",
                                1.0,
                                "counterparties",
                                2.0)),
                arguments(
                        "mule-score",
                        Map.of("muleScore", 0.72, "sharedDevice", 0.0, "senders", 3.0, "amount", 2_500.0)),
                arguments(
                        "open-burst-close", Map.of("accounts", 3.0, "amount", 9_000.0, "payers", 3.0, "life", 2_000.0)),
                arguments(
                        "pass-through",
                        Map.of(
                                "inflowsPassed", 4.0,
                                "amount", 3_000.0,
                                "passedShare", 0.92,
                                "payers", 2.0,
                                "dwell", 30.0)),
                arguments(
                        "rapid-movement",
                        Map.of("amount", 3_000.0, "passedShare", 0.85, "turns", 2.0, "dwell", 30.0, "quiet", 750.0)));
    }

    static Stream<Arguments> strong() {
        return Stream.of(
                arguments(
                        "behaviour-deviation",
                        Map.of(
                                "amount", 200_000.0,
                                "measures", 4.0,
                                "volumeDeviation", 400.0,
                                "frequencyDeviation", 30.0,
                                "fluctuationDeviation", 10.0,
                                "concentrationDeviation", 9.0,
                                "peerDeviation", 50.0,
                                "largestShare", 0.9)),
                arguments(
                        "dormant-reactivation",
                        Map.of(
                                "idle", 8_760.0,
                                "amount", 90_000.0,
                                "growth", 60.0,
                                "outShare", 0.95,
                                "transfers", 30.0)),
                arguments(
                        "account-class",
                        Map.of(
                                "amount", 300_000.0,
                                "limitShare", 5.0,
                                "days", 20.0,
                                "accounts", 4.0,
                                "counterparties", 30.0)),
                arguments(
                        "mule-score",
                        Map.of("muleScore", 0.98, "sharedDevice", 1.0, "senders", 20.0, "amount", 60_000.0)),
                arguments(
                        "open-burst-close",
                        Map.of("accounts", 8.0, "amount", 120_000.0, "payers", 25.0, "life", 400.0)),
                arguments(
                        "pass-through",
                        Map.of(
                                "inflowsPassed", 20.0,
                                "amount", 80_000.0,
                                "passedShare", 0.97,
                                "payers", 12.0,
                                "dwell", 5.0)),
                arguments(
                        "rapid-movement",
                        Map.of(
                                "amount",
                                60_000.0,
                                "passedShare",
                                0.98,
                                "turns",
                                12.0,
                                "dwell",
                                3.0,
                                "quiet",
                                5_000.0)));
    }

    @ParameterizedTest
    @MethodSource("small")
    void keepAnOrdinarySmallFindingLow(String detectorId, Map<String, Double> values) {
        assertThat(grade(detectorId, values)).isIn(RiskGrade.NORMAL, RiskGrade.ATTENTION);
    }

    @ParameterizedTest
    @MethodSource("strong")
    void callAStrongFindingHighRisk(String detectorId, Map<String, Double> values) {
        assertThat(grade(detectorId, values)).isEqualTo(RiskGrade.HIGH_RISK);
    }

    @Test
    void fitTheirDetectors() {
        List<DetectorDescriptor> detectors = List.of(
                new DeviationDetector().descriptor(),
                new AccountClassDetector().descriptor(),
                new DormantDetector().descriptor(),
                new MuleScoreDetector().descriptor(),
                new OpenBurstCloseDetector().descriptor(),
                new PassThroughDetector().descriptor(),
                new RapidMovementDetector().descriptor());

        assertThatCode(() -> new Scorer(ScoreModels.defaults(), GradeCutOffs.DEFAULTS, detectors))
                .doesNotThrowAnyException();
    }

    private static RiskGrade grade(String detectorId, Map<String, Double> values) {
        ScoreModel model = ScoreModels.defaults().uncalibrated().of(detectorId);
        Scorer scorer =
                new Scorer(ScoreModels.of(List.of(model)), GradeCutOffs.DEFAULTS, List.of(Findings.describing(model)));
        return scorer.score(Findings.measuring(model, values), EUR).grade();
    }
}
