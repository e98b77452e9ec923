// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.reason;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.ParameterValues;
import io.skein.detect.cycle.CycleDetector;
import io.skein.evaluate.measure.Matching;
import io.skein.evaluate.measure.RaisedAlert;
import io.skein.evaluate.truth.PlantedPattern;
import io.skein.evaluate.truth.Roles;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TypologyTable;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.run.DetectorSet;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");
    private static final String SMALL_RING = """
            #r1 a -900.00 USD @0h-> b
            #r2 b -890.00 USD @2h-> c
            #r3 c -880.00 USD @4h-> a
            #n1 x -20.00 USD @5h-> y
            """;

    private final DetectorSet detectors = DetectorSet.configured(
            List.of(new CycleDetector()), Map.of("cycle", new ParameterValues(Map.of("minAmount", "1000"))));
    private final TypologyTable table = new TypologyTable(Set.of("cycle"));

    @Test
    void saysByHowMuchOneParameterKeptAPatternOut() {
        Reason reason = miss(view(SMALL_RING), planted("cycle", "r1", "r2", "r3"), 5);

        assertThat(reason.finding()).isEqualTo(Reason.Finding.ONE_PARAMETER);
        Change nearest = reason.changes().getFirst();
        assertThat(nearest.parameter()).isEqualTo("minAmount");
        assertThat(nearest.from()).isEqualTo("1000");
        assertThat(Double.parseDouble(nearest.to())).isBetween(860.0, 900.0);
        assertThat(nearest.effort()).isBetween(0.1, 0.14);
        assertThat(reason.words())
                .startsWith("minAmount 1000 would have to be <= ")
                .contains("major units");
        assertThat(foundWith(nearest.to())).isTrue();
    }

    @Test
    void saysWhenTheDefinitionItselfKeepsAPatternOut() {
        GraphView chain = view("#r1 a -9000.00 USD @0h-> b\n#r2 b -8900.00 USD @2h-> c");

        assertThat(miss(chain, planted("cycle", "r1", "r2"), 5).finding()).isEqualTo(Reason.Finding.BEYOND_PARAMETERS);
    }

    @Test
    void saysWhenNobodyLooksForATypology() {
        assertThat(miss(view(SMALL_RING), planted("ponzi", "r1"), 5).finding()).isEqualTo(Reason.Finding.NO_DETECTOR);
    }

    @Test
    void examinesNoMoreThanAskedFor() {
        Truth truth = new Truth(
                "drawn",
                List.of(planted("cycle", "r1", "r2", "r3"), planted("cycle", "n1")),
                new TreeSet<>(),
                List.of());
        Reasons reasons = reasons(view(SMALL_RING), truth, List.of(), 1);

        assertThat(reasons.misses())
                .extracting(Reason::finding)
                .containsExactly(Reason.Finding.ONE_PARAMETER, Reason.Finding.NOT_EXAMINED);
        assertThat(reasons(view(SMALL_RING), truth, List.of(), 0)).isEqualTo(Reasons.NONE);
    }

    @Test
    void saysAtWhichValueAFalseAlarmWouldBeGone() {
        GraphView view =
                view(SMALL_RING.replace("#r", "#f").replace("-9", "-90").replace("-8", "-88"));
        RaisedAlert alarm = new RaisedAlert(
                "cycle-1", "cycle", 0.5, Set.of("f1", "f2", "f3"), Set.of("a", "b", "c"), Set.of(), DAY, DAY, "");
        Truth nothing = new Truth("drawn", List.of(), new TreeSet<>(), List.of());

        Reason reason = reasons(view, nothing, List.of(alarm), 5).falseAlarms().getFirst();

        assertThat(reason.finding()).isEqualTo(Reason.Finding.ONE_PARAMETER);
        assertThat(reason.changes()).isNotEmpty();
    }

    private boolean foundWith(String minAmount) {
        var cycle = detectors.find("cycle").orElseThrow();
        Map<String, String> values = new TreeMap<>(cycle.values().byName());
        values.put("minAmount", minAmount);
        return !cycle.with(new ParameterValues(values))
                .detect(view(SMALL_RING), RunContext.plain())
                .findings()
                .isEmpty();
    }

    private Reason miss(GraphView view, PlantedPattern pattern, int examined) {
        Truth truth = new Truth("drawn", List.of(pattern), new TreeSet<>(), List.of());
        return reasons(view, truth, List.of(), examined).misses().getFirst();
    }

    private Reasons reasons(GraphView view, Truth truth, List<RaisedAlert> alerts, int examined) {
        return Reasons.of(Matching.of(truth, alerts, table), view, detectors, table, examined, RunContext.plain());
    }

    private static PlantedPattern planted(String typology, String... transfers) {
        SortedSet<String> ids = new TreeSet<>(List.of(transfers));
        return new PlantedPattern(
                typology + transfers[0],
                typology,
                true,
                ids,
                new TreeSet<>(Set.of("a", "b", "c")),
                new TreeSet<>(),
                0,
                Roles.NONE);
    }

    private static GraphView view(String text) {
        return new GraphView(
                TransferWindows.parse(text), IdentityGraph.EMPTY, RateTable.onlyBase(CurrencyUnit.of("USD")));
    }
}
