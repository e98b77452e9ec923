// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.Profiles;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.util.List;
import java.util.Map;

/**
 * Runs a detector on windows written as text, in euros.
 *
 * @param detector what to run
 * @param identities who is known by what
 * @param parameters what differs from the defaults
 * @param <P> the detector's parameters
 */
public record DetectorProbe<P extends Record>(
        Detector<P> detector, IdentityGraph identities, Map<String, String> parameters) {

    public DetectorProbe(Detector<P> detector) {
        this(detector, IdentityGraph.EMPTY, Map.of());
    }

    /** {@return the same with other parameters} */
    public DetectorProbe<P> with(Map<String, String> others) {
        return new DetectorProbe<>(detector, identities, others);
    }

    /** {@return the same with identities} */
    public DetectorProbe<P> with(IdentityGraph others) {
        return new DetectorProbe<>(detector, others, parameters);
    }

    /** {@return what it finds in a window} */
    public List<Finding> run(String... text) {
        TransferWindow window = TransferWindows.parse(text);
        Profiles profiles = TransferWindows.profiles(window, text);
        return run(new GraphView(window, identities, profiles, RateTable.onlyBase(CurrencyUnit.of("EUR"))))
                .findings();
    }

    /** {@return what it returns for a view} */
    public DetectionResult run(GraphView view) {
        return detector.detect(view, detector.parameters(new ParameterValues(parameters)), RunContext.plain());
    }

    /** {@return the one thing it finds in a window} */
    public Finding only(String... text) {
        List<Finding> findings = run(text);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    /** {@return ids of all transfers of a finding} */
    public static List<String> ids(Finding finding) {
        return finding.evidence().transfers().stream().map(Transfer::id).toList();
    }

    /** {@return a measurement} */
    public static double value(Finding finding, String indicator) {
        return indicator(finding, indicator).value();
    }

    /** {@return what an indicator says in English} */
    public static String note(Finding finding, String indicator) {
        return indicator(finding, indicator).note().english();
    }

    /** {@return an indicator} */
    public static Indicator indicator(Finding finding, String name) {
        return finding.indicators().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
