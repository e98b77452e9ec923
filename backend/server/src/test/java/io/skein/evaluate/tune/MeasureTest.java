// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.detect.ParameterValues;
import io.skein.detect.cycle.CycleDetector;
import io.skein.evaluate.truth.PlantedPattern;
import io.skein.evaluate.truth.Roles;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TypologyTable;
import io.skein.exec.CancelledException;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.run.ConfiguredDetector;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nine banks, each with a ring that is planted and, in every third, one that is not. */
class MeasureTest {

    private static final String PLANTED =
            "#p1 a -9000.00 USD @1h-> b\n#p2 b -8900.00 USD @10h-> c\n#p3 c -8800.00 USD @20h-> a";
    private static final String OTHER =
            "\n#o1 d -9000.00 USD @30h-> e\n#o2 e -8900.00 USD @40h-> f\n#o3 f -8800.00 USD @50h-> d";

    private final ConfiguredDetector<?> cycle =
            ConfiguredDetector.of(new CycleDetector(), new ParameterValues(Map.of("maxChance", "1")));

    @Test
    void countsTheSameHoweverManyBanksAreMeasuredAtATime() {
        Outcome one = measure(RunContext.plain()).of(cycle);

        assertThat(one.found()).hasSize(9).contains("bank-1/ring", "bank-9/ring");
        assertThat(one.trueFindings()).isEqualTo(9);
        assertThat(one.falseFindings()).isEqualTo(3);
        assertThat(one.falsePerThousandMonth()).isPositive();
        assertThat(measure(RunContext.plain().withThreads(4)).of(cycle)).isEqualTo(one);
    }

    @Test
    void endsWhenItIsCancelled() {
        RunContext cancelled = RunContext.plain().withThreads(2).withCancellation(() -> true);

        assertThatThrownBy(() -> measure(cancelled).of(cycle)).isInstanceOf(CancelledException.class);
    }

    private static Measure measure(RunContext context) {
        List<LabelledBank> banks =
                IntStream.rangeClosed(1, 9).mapToObj(MeasureTest::bank).toList();
        return new Measure(banks, new TypologyTable(Set.of("cycle")), context);
    }

    private static LabelledBank bank(int number) {
        GraphView view = new GraphView(
                TransferWindows.parse(number % 3 == 0 ? PLANTED + OTHER : PLANTED),
                IdentityGraph.EMPTY,
                RateTable.onlyBase(CurrencyUnit.of("USD")));
        TreeSet<String> transfers = new TreeSet<>(List.of("p1", "p2", "p3"));
        PlantedPattern ring =
                new PlantedPattern("ring", "cycle", true, transfers, new TreeSet<>(), new TreeSet<>(), 0, Roles.NONE);
        return LabelledBank.whole(
                "bank-" + number, "digest-" + number, view, new Truth("drawn", List.of(ring), transfers, List.of()));
    }
}
