// SPDX-License-Identifier: Apache-2.0
package io.skein.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransferFeaturesTest {

    @Test
    void countsWhatBothEndsDidLately() {
        Drawn drawn = draw(Duration.ZERO, """
                a -100.00 EUR @0h-> b
                a -200.00 EUR @3h-> c
                x -50.00 EUR @3h10m-> c
                #it a -300.00 EUR @3h30m-> b
                """);
        assertThat(drawn.of("it", "from.out.1h.count")).isEqualTo(2);
        assertThat(drawn.of("it", "from.out.1h.sum")).isEqualTo(500);
        assertThat(drawn.of("it", "from.out.1h.counterparties")).isEqualTo(2);
        assertThat(drawn.of("it", "from.out.1d.count")).isEqualTo(3);
        assertThat(drawn.of("it", "from.out.1d.counterparties")).isEqualTo(2);
        assertThat(drawn.of("it", "from.out.pause")).isEqualTo(0.5f);
        assertThat(drawn.of("it", "to.in.7d.count")).isEqualTo(2);
        assertThat(drawn.of("it", "pair.count")).isEqualTo(2);
        assertThat(drawn.of("it", "pair.pause")).isEqualTo(3.5f);
        assertThat(drawn.of("it", "from.amountToMean")).isEqualTo(1.5f);
    }

    @Test
    void readsTheTransfersOwnColumns() {
        Drawn drawn = draw(Duration.ZERO, """
                #it a -100.00 EUR @2d3h30m WIRE-> a
                """);
        assertThat(drawn.of("it", "amount")).isEqualTo(100);
        assertThat(drawn.of("it", "hour")).isEqualTo(3.5f);
        assertThat(drawn.of("it", "weekday")).isEqualTo(3);
        assertThat(drawn.of("it", "toItself")).isEqualTo(1);
        assertThat(drawn.of("it", "sameBank")).isNaN();
        assertThat(drawn.of("it", "cycle.legs")).isNaN();
    }

    @Test
    void seesACycleFromItsLastLegAndWithDelayFromItsFirst() {
        String cycle = """
                #first a -1000.00 EUR @0h-> b
                b -950.00 EUR @5h-> c
                #last c -900.00 EUR @9h-> a
                """;
        assertThat(draw(Duration.ZERO, cycle).of("last", "cycle.alikeLegs")).isEqualTo(3);
        assertThat(draw(Duration.ZERO, cycle).of("last", "cycle.alikeSpan")).isEqualTo(9);
        assertThat(draw(Duration.ZERO, cycle).of("first", "cycle.legs")).isNaN();
        assertThat(draw(Duration.ofHours(9), cycle).of("first", "cycle.legs")).isEqualTo(3);
    }

    @Test
    void seesNoCycleInLegsOutOfTimeOrderOrOfOtherAmounts() {
        Drawn outOfOrder = draw(Duration.ZERO, """
                b -950.00 EUR @5h-> c
                a -1000.00 EUR @6h-> b
                #last c -900.00 EUR @9h-> a
                """);
        assertThat(outOfOrder.of("last", "cycle.legs")).isNaN();
        Drawn unlike = draw(Duration.ZERO, """
                a -1000.00 EUR @0h-> b
                b -10.00 EUR @5h-> c
                #last c -900.00 EUR @9h-> a
                """);
        assertThat(unlike.of("last", "cycle.legs")).isEqualTo(3);
        assertThat(unlike.of("last", "cycle.alikeLegs")).isNaN();
    }

    @Test
    void countsTheMiddlesOfAScatterGather() {
        Drawn drawn = draw(Duration.ofDays(1), """
                #out s -100.00 EUR @0h-> m1
                s -100.00 EUR @1h-> m2
                s -100.00 EUR @2h-> m3
                m1 -95.00 EUR @5h-> g
                m2 -95.00 EUR @6h-> g
                #in m3 -95.00 EUR @7h-> g
                """);
        assertThat(drawn.of("in", "scatter.middlesBefore")).isEqualTo(3);
        assertThat(drawn.of("out", "scatter.middlesAfter")).isEqualTo(3);
    }

    @Test
    void followsMoneyThroughAccounts() {
        Drawn drawn = draw(Duration.ofDays(1), """
                #one a -1000.00 EUR @0h-> b
                b -600.00 EUR @4h-> c
                #two c -800.00 EUR @8h-> d
                """);
        assertThat(drawn.of("two", "flow.share")).isEqualTo(0.75f);
        assertThat(drawn.of("two", "flow.rest")).isEqualTo(4);
        assertThat(drawn.of("two", "flow.layers")).isEqualTo(2);
        assertThat(drawn.of("one", "flow.passed")).isEqualTo(0.6f);
    }

    @Test
    void seesWhatTwoPayeesShare() {
        Drawn drawn = draw(Duration.ZERO, """
                a -1.00 EUR @0h-> x
                b -1.00 EUR @1h-> x
                c -1.00 EUR @2h-> x
                b -1.00 EUR @3h-> y
                c -1.00 EUR @4h-> y
                #it a -1.00 EUR @5h-> y
                """);
        assertThat(drawn.of("it", "triad.sharedPayers")).isEqualTo(2);
        assertThat(drawn.of("it", "coPayers.meanOut")).isEqualTo(2);
        assertThat(drawn.of("it", "triad.common")).isZero();
    }

    @Test
    void tellsSchemasApart() {
        FeatureSchema schema =
                draw(Duration.ZERO, "a -1.00 EUR @0h-> b").features.schema();
        FeatureSchema later =
                draw(Duration.ofDays(2), "a -1.00 EUR @0h-> b").features.schema();
        assertThat(new HashSet<>(schema.names())).hasSize(schema.size());
        assertThat(schema.hash()).hasSize(64).isNotEqualTo(later.hash());
        assertThat(schema.without(Set.of(FeatureSchema.CHANNEL)).hash()).isNotEqualTo(schema.hash());
        assertThat(schema.upTo(FeatureGroup.RAW).names()).hasSize(10).contains(FeatureSchema.CHANNEL);
        assertThat(schema.upTo(FeatureGroup.GRAPH)).isEqualTo(schema);
        assertThat(schema.upTo(FeatureGroup.RAW).places(schema))
                .startsWith(0, 1)
                .endsWith(-1);
    }

    private static Drawn draw(Duration delay, String text) {
        TransferWindow window = TransferWindows.parse(text);
        GraphView view = new GraphView(window, IdentityGraph.EMPTY, RateTable.onlyBase(CurrencyUnit.of("EUR")));
        return new Drawn(window, TransferFeatures.of(view, delay, RunContext.plain()));
    }

    private record Drawn(TransferWindow window, TransferFeatures features) {

        float of(String transferId, String feature) {
            for (int transfer = 0; transfer < window.transferCount(); transfer++) {
                if (window.transferId(transfer).equals(transferId)) {
                    return features.of(transfer)[features.schema().names().indexOf(feature)];
                }
            }
            throw new IllegalArgumentException("no transfer " + transferId);
        }
    }
}
