// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.nearthreshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.oracle.Facts;
import io.skein.detect.oracle.Often;
import io.skein.detect.oracle.RandomInstalments;
import io.skein.detect.oracle.Splits;
import io.skein.detect.sweep.NearThreshold;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Holds the detector to its definition, looked up for every two parties by itself. */
class PairOracleProperties {

    @Property(tries = 1_500)
    void findsWhatTheDefinitionSays(@ForAll long seed) {
        Random random = new Random(seed);
        GraphView view = RandomInstalments.view(random);
        NearThreshold.Rules rules = RandomInstalments.rules(random);
        Set<String> found = new TreeSet<>();
        for (Finding finding : new NearThresholdPairDetector()
                .detect(view, new NearThresholdParameters(rules), RunContext.plain())
                .findings()) {
            found.add("%s %.0f %.4f %.6f"
                    .formatted(
                            DetectorProbe.ids(finding),
                            DetectorProbe.value(finding, "transfers"),
                            DetectorProbe.value(finding, "amount"),
                            DetectorProbe.value(finding, "surprise")));
        }

        Often.found(found, 15);
        assertThat(found).isEqualTo(expected(view, rules));
    }

    private static Set<String> expected(GraphView view, NearThreshold.Rules rules) {
        Facts facts = new Facts(view);
        Splits splits = new Splits(view, facts, rules);
        Set<String> expected = new TreeSet<>();
        for (String payer : facts.parties()) {
            for (String payee : facts.parties()) {
                splits.among(
                                facts.payments(each -> !payer.equals(payee)
                                        && facts.party(each.from()).equals(payer)
                                        && facts.party(each.to()).equals(payee)),
                                each -> payer,
                                1)
                        .forEach(each -> expected.add(splits.line(each)));
            }
        }
        return expected;
    }
}
