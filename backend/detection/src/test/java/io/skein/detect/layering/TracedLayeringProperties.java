// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.chain.RandomChainRules;
import io.skein.detect.chain.TracedChains;
import io.skein.detect.oracle.Facts;
import io.skein.detect.oracle.Facts.Payment;
import io.skein.detect.oracle.Often;
import io.skein.detect.oracle.RandomMoney;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Holds chains to money that is spent note by note and followed from its definition. */
class TracedLayeringProperties {

    @Property(tries = 2_000)
    void findsWhatSpendingNoteByNoteFinds(@ForAll long seed) {
        GraphView view = RandomMoney.view(seed);
        Random random = new Random(seed);
        LayeringParameters parameters = new LayeringParameters(
                RandomChainRules.of(random),
                2 + random.nextInt(3),
                random.nextInt(3) * 0.3001,
                0,
                random.nextInt(3) * 5.01);
        Set<String> found = new TreeSet<>();
        for (Finding finding : new LayeringDetector()
                .detect(view, parameters, RunContext.plain())
                .findings()) {
            found.add("%s %.0f %.6f"
                    .formatted(
                            DetectorProbe.ids(finding),
                            DetectorProbe.value(finding, "hops"),
                            DetectorProbe.value(finding, "carriedShare")));
        }

        Often.found(found, 15);
        assertThat(found).isEqualTo(expected(view, parameters));
    }

    private static Set<String> expected(GraphView view, LayeringParameters parameters) {
        List<Payment> payments = new Facts(view).payments();
        TracedChains traced = new TracedChains(view.transfers(), parameters.chains());
        Set<String> expected = new TreeSet<>();
        for (Set<Integer> chain : traced.chains()) {
            int hops = chain.stream().mapToInt(traced::hops).max().orElseThrow();
            double carried = traced.carriedShare(chain, each -> traced.hops(each) >= parameters.minHops());
            List<Payment> sources =
                    traced.sources(chain).stream().map(payments::get).toList();
            if (hops >= parameters.minHops()
                    && carried >= parameters.minCarried()
                    && Facts.reach(sources, parameters.minAmount())) {
                List<String> ids =
                        chain.stream().map(each -> payments.get(each).id()).toList();
                expected.add("%s %d %.6f".formatted(ids, hops, carried));
            }
        }
        return expected;
    }
}
