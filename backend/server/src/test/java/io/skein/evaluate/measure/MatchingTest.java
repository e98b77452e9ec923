// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import static io.skein.evaluate.measure.Alerts.alert;
import static io.skein.evaluate.measure.Alerts.normal;
import static io.skein.evaluate.measure.Alerts.pattern;
import static io.skein.evaluate.measure.Alerts.torn;
import static io.skein.evaluate.measure.Alerts.truth;
import static org.assertj.core.api.Assertions.assertThat;

import io.skein.evaluate.measure.AlertOutcome.Verdict;
import io.skein.evaluate.truth.Element;
import io.skein.evaluate.truth.PlantedPattern;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TypologyTable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final TypologyTable TABLE = new TypologyTable(Set.of("cycle", "fan-in", "layering", "mule-score"));

    @Test
    void tellsOwnDetectorsFromOthers() {
        PatternOutcome cycle = only(
                truth(pattern("p", "cycle", "t1 t2 t3 t4")),
                alert("x", "cycle", 0.4, "t1 t2"),
                alert("y", "layering", 0.9, "t1 t2 t3 t9"));

        assertThat(cycle.ownCoverage()).isEqualTo(0.5);
        assertThat(cycle.ownAlert()).isEqualTo("x");
        assertThat(cycle.anyCoverage()).isEqualTo(0.75);
        assertThat(cycle.anyAlert()).isEqualTo("y");
        assertThat(cycle.finders()).containsExactly("cycle", "layering");
    }

    @Test
    void addsNothingUpOverSeveralAlerts() {
        PatternOutcome cycle = only(
                truth(pattern("p", "cycle", "t1 t2 t3 t4 t5")),
                alert("x", "cycle", 0.4, "t1 t2"),
                alert("y", "cycle", 0.4, "t3 t4"));

        assertThat(cycle.anyCoverage()).isEqualTo(0.4);
        assertThat(cycle.finders()).isEmpty();
    }

    @Test
    void measuresPeopleByCustomers() {
        PatternOutcome ring = only(
                truth(pattern("p", "shared-identity", "c1 c2 c3 c4")),
                alert("x", "shared-identity", 0.4, "c1 c2 c3 c9"));

        assertThat(ring.measuredBy()).isEqualTo(Element.CUSTOMERS);
        assertThat(ring.ownCoverage()).isEqualTo(0.75);
    }

    @Test
    void takesAnAlertAboutTheSameAccountForAnotherReasonForAMiss() {
        Truth truth = truth(pattern("p", "mule-score", "a1 t1 t2"));

        assertThat(only(truth, alert("x", "mule-score", 0.4, "a1 t8 t9")).anyCoverage())
                .isZero();
        assertThat(only(truth, alert("x", "mule-score", 0.4, "a1 t2 t9")).ownCoverage())
                .isOne();
        assertThat(only(truth, alert("x", "mule-score", 0.4, "a1")).ownCoverage())
                .isOne();
    }

    @Test
    void addsUpTheAlertsOfPeopleWhoGetOneEach() {
        Truth truth = truth(pattern("p", "mule-score", "a1:mule a2:mule a3:mule a4:victim t1 t2 t3"));
        RaisedAlert first = alert("x", "mule-score", 0.4, "a1 t1");
        RaisedAlert second = alert("y", "mule-score", 0.3, "a2 t2");

        assertThat(only(truth, first).ownCoverage()).isEqualTo(1 / 3.0);
        assertThat(only(truth, first, second).ownCoverage()).isEqualTo(2 / 3.0);
        assertThat(only(truth, first, second).finders()).containsExactly("mule-score");
        assertThat(only(truth, first, first).ownCoverage()).isEqualTo(1 / 3.0);
        assertThat(only(truth, first, alert("z", "layering", 0.3, "a2 t2")).anyCoverage())
                .as("alerts of two detectors are two views of it")
                .isEqualTo(1 / 3.0);
        assertThat(Matching.of(truth, List.of(first, second), TABLE).alerts()).allMatch(AlertOutcome::isTrue);
        assertThat(Matching.of(truth, List.of(alert("z", "mule-score", 0.4, "a4 t1 t8 t9")), TABLE)
                        .alerts())
                .as("the victim is none of them")
                .noneMatch(AlertOutcome::isTrue);
    }

    @Test
    void countsThePartsThatMakeAPatternAndNotItsSurroundings() {
        Truth truth = truth(pattern("p", "account-takeover", "a1:drained a2:payee a3:payee t1 t2"));

        PatternOutcome outcome = only(truth, alert("x", "account-takeover", 0.4, "a1 t2"));

        assertThat(outcome.ownCoverage()).isOne();
        assertThat(outcome.counted()).containsExactly("a1");
        assertThat(only(truth, alert("x", "account-takeover", 0.4, "a2 a3 t2")).anyCoverage())
                .isZero();
        assertThat(only(
                                truth(pattern("p", "account-takeover", "a1 a2 t1")),
                                alert("x", "account-takeover", 0.4, "a1 t1"))
                        .ownCoverage())
                .as("a source without parts counts all")
                .isEqualTo(0.5);
    }

    @Test
    void callsAnAlertAboutTiesTrueThatWerePlanted() {
        Truth truth = truth(
                pattern("p", "smurfing", "c1:smurf c2:smurf c3:smurf t1 t2 t3"),
                pattern("q", "fan-in", "c7:source c8:source t7 t8"));

        assertThat(tie(truth, "shared-identity", "c1 c2 t91")).isEqualTo(Verdict.TRUE);
        assertThat(tie(truth, "shared-device", "c1 c2 c11 c12")).isEqualTo(Verdict.TRUE);
        assertThat(tie(truth, "shared-identity", "c1 c11")).as("one is no tie").isEqualTo(Verdict.FALSE);
        assertThat(tie(truth, "shared-identity", "c1 c2 c11 c12 c13")).isEqualTo(Verdict.FALSE);
        assertThat(tie(truth, "layering", "c1 c2 t91")).isEqualTo(Verdict.FALSE);
        assertThat(tie(truth, "shared-identity", "c7 c8 t91"))
                .as("payers of a fan were given nothing in common")
                .isEqualTo(Verdict.FALSE);
        assertThat(only(truth, alert("x", "shared-identity", 0.4, "c1 c2 t91")).anyCoverage())
                .as("their transfers are not found by it")
                .isZero();
    }

    @Test
    void findsPlantedTiesWithoutTheirTransfers() {
        Truth truth = truth(pattern("p", "shared-identity", "c1:head c2:member c3:member t1 t2"));

        assertThat(only(truth, alert("x", "shared-identity", 0.4, "c1 c2 t91")).ownCoverage())
                .isEqualTo(2 / 3.0);
    }

    @Test
    void reportsTornPatternsApartAndWithTheOthers() {
        Truth truth =
                truth(pattern("p", "cycle", "t1 t2"), torn("q", "cycle", "t3 t4"), torn("r", "cycle", "t5 t6 t7"));
        List<RaisedAlert> alerts = List.of(alert("x", "cycle", 0.4, "t3 t4"), alert("y", "fan-in", 0.4, "t5 t6"));

        TypologyFigures cycle = TypologyFigures.of(
                        Matching.of(truth, alerts, TABLE).patterns(), TABLE, Bootstrap.seeded(1))
                .getFirst();

        assertThat(cycle.planted()).isEqualTo(3);
        assertThat(cycle.own().atCoverage()).containsExactly(1, 1, 1);
        assertThat(cycle.any().atCoverage()).containsExactly(2, 1, 1);
        assertThat(cycle.torn()).isEqualTo(new TypologyFigures.Torn(2, 1, 2));
    }

    @Test
    void callsAnAlertTrueByHalfAPatternOrByHalfItsTransfers() {
        Truth truth = truth(pattern("p", "cycle", "t1 t2 t3 t4"), pattern("q", "fan-in", "t5 t6 t7 t8 t9"));

        assertThat(verdict(truth, "t1 t2 u v w x y z")).isEqualTo(Verdict.TRUE);
        assertThat(verdict(truth, "t1 t5 t91 t92")).isEqualTo(Verdict.TRUE);
        assertThat(verdict(truth, "t1 t91 t92")).isEqualTo(Verdict.FALSE);
        assertThat(verdict(truth, "a1 c1")).isEqualTo(Verdict.FALSE);
    }

    @Test
    void keepsShapesOfNormalLifeApart() {
        Truth truth = truth(normal("n", "fan-in", "t1 t2"), pattern("p", "cycle", "t3 t4"));
        Matching matching = Matching.of(truth, List.of(alert("x", "fan-in", 0.4, "t1 t2 t5")), TABLE);

        assertThat(matching.alerts().getFirst().verdict()).isEqualTo(Verdict.PLANTED_NORMAL);
        assertThat(matching.alerts().getFirst().patternId()).isEqualTo("n");
        assertThat(matching.patterns().getFirst().ownCoverage()).isOne();
    }

    @Test
    void putsEquallyStrongAlertsInTheOrderOfTheirEvidence() {
        Matching matching = Matching.of(
                truth(pattern("p", "cycle", "t1")),
                List.of(
                        alert("b", "cycle", 0.4, "t2"),
                        alert("a", "cycle", 0.4, "t3"),
                        alert("c", "cycle", 0.4, "t2 t3"),
                        alert("d", "cycle", 0.5, "t1")),
                TABLE);

        assertThat(matching.alerts())
                .extracting(outcome -> outcome.alert().id())
                .containsExactly("d", "c", "a", "b");
    }

    @Test
    void countsPatternsThatAreNotInTheDataApart() {
        Truth truth = truth(pattern("p", "cycle", "t1 t2"), pattern("q", "cycle", ""));
        Matching matching = Matching.of(truth, List.of(alert("x", "cycle", 0.4, "t1 t2")), TABLE);

        TypologyFigures cycle = TypologyFigures.of(matching.patterns(), TABLE, Bootstrap.seeded(1))
                .getFirst();

        assertThat(cycle.planted()).isOne();
        assertThat(cycle.absent()).isOne();
        assertThat(cycle.own().recall()).containsExactly(1.0, 1.0, 1.0);
    }

    @Test
    void countsThirdsAsWhole() {
        Truth truth = truth(pattern("p", "cycle", "t1 t2 t3"));
        Matching matching = Matching.of(truth, List.of(alert("x", "cycle", 0.4, "t1 t2 t3")), TABLE);

        assertThat(TypologyFigures.of(matching.patterns(), TABLE, Bootstrap.seeded(1))
                        .getFirst()
                        .own()
                        .atCoverage())
                .containsExactly(1, 1, 1);
    }

    private static Verdict verdict(Truth truth, String elements) {
        return Matching.of(truth, List.of(alert("x", "cycle", 0.4, elements)), TABLE)
                .alerts()
                .getFirst()
                .verdict();
    }

    private static Verdict tie(Truth truth, String detector, String elements) {
        return Matching.of(truth, List.of(alert("x", detector, 0.4, elements)), TABLE)
                .alerts()
                .getFirst()
                .verdict();
    }

    private static PatternOutcome only(Truth truth, RaisedAlert... alerts) {
        PlantedPattern pattern = truth.patterns().getFirst();
        return Matching.of(truth, List.of(alerts), TABLE).patterns().stream()
                .filter(outcome -> outcome.pattern().equals(pattern))
                .findFirst()
                .orElseThrow();
    }
}
