// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.detect.DetectionResult;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.ParameterValues;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import io.skein.window.TransferWindows;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the tests of this package have in common: a detector, its defaults with a few changes, and the words for a ring. */
final class Cycles {

    static final CycleDetector DETECTOR = new CycleDetector();
    static final RateTable EURO = RateTable.onlyBase(CurrencyUnit.of("EUR"));

    private static final TimeWindow ALL_TIME =
            new TimeWindow(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));

    private Cycles() {}

    /** {@return the defaults with changes, given as name, value, name, value} */
    static CycleParameters parameters(String... changes) {
        Map<String, String> values = new HashMap<>();
        for (int place = 0; place < changes.length; place += 2) {
            values.put(changes[place], changes[place + 1]);
        }
        return DETECTOR.parameters(new ParameterValues(values));
    }

    /** {@return parameters under which every temporal simple cycle is a finding} */
    static CycleParameters anything() {
        return parameters(
                "maxSpan", "P90D",
                "maxGap", "P90D",
                "pieceSpan", "PT0S",
                "minHops", "2",
                "maxHops", "30",
                "minReturnedShare", "0",
                "maxGrowth", "1000000",
                "minAmount", "0",
                "ignoreRefunds", "false",
                "minParties", "1",
                "maxChance", "1",
                "hubDegree", "1000000");
    }

    static GraphView view(TransferWindow window) {
        return new GraphView(window, IdentityGraph.EMPTY, EURO);
    }

    /** {@return a window of those transfers, numbers of accounts beginning at an offset} */
    static TransferWindow window(List<Transfer> facts) {
        TransferWindowBuilder builder = new TransferWindowBuilder(ALL_TIME);
        for (int filler = 0; filler < TransferWindows.NUMBER_OFFSET; filler++) {
            builder.account("!" + filler);
        }
        facts.forEach(builder::transfer);
        return builder.build();
    }

    static DetectionResult detect(CycleParameters parameters, String... text) {
        return DETECTOR.detect(view(TransferWindows.parse(text)), parameters, RunContext.plain());
    }

    /** {@return the rings found, each as {@code a b c}} */
    static List<String> rings(DetectionResult result) {
        return result.findings().stream()
                .map(finding -> String.join(" ", finding.subject().accountIds()))
                .toList();
    }

    static double value(Finding finding, String indicator) {
        return finding.indicators().stream()
                .filter(candidate -> candidate.name().equals(indicator))
                .mapToDouble(Indicator::value)
                .findFirst()
                .orElse(Double.NaN);
    }
}
