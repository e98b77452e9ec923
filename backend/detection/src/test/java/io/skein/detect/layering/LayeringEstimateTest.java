// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.skein.detect.ParameterValues;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayeringEstimateTest {

    private final LayeringDetector detector = new LayeringDetector();

    @Test
    void estimateCoversAMeasuredRun() {
        TransferWindow window = randomWindow(40_000, 2_000);
        LayeringParameters parameters = detector.parameters(ParameterValues.DEFAULTS);
        detector.detect(view(window), parameters, RunContext.plain());
        GraphView view = view(window);

        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(detector.detect(view, parameters, RunContext.plain()).findings())
                .isEmpty();
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        MemoryEstimate estimate = detector.estimate(window.accountCount(), window.transferCount());
        assertThat(allocated).isBetween(estimate.minBytes(), estimate.maxBytes());
    }

    private static GraphView view(TransferWindow window) {
        return new GraphView(window, IdentityGraph.EMPTY, RateTable.onlyBase(CurrencyUnit.of("EUR")));
    }

    private static TransferWindow randomWindow(int transfers, int accounts) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int transfer = 0; transfer < transfers; transfer++) {
            text.append("a%d -%d.00 EUR @%dm-> a%d%n"
                    .formatted(
                            random.nextInt(accounts),
                            1 + random.nextInt(300),
                            random.nextInt(40_000),
                            random.nextInt(accounts)));
        }
        return TransferWindows.parse(text.toString());
    }
}
