// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.shareddevice;

import static io.skein.detect.DetectorProbe.ids;
import static io.skein.detect.DetectorProbe.note;
import static io.skein.detect.DetectorProbe.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.detect.DetectionResult;
import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import io.skein.detect.SharedIdentifier;
import io.skein.exec.Limits;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.IdentityGraphs;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedDeviceDetectorTest {

    private static final String HERD = """
        ann DEVICE:x@1d DEVICE:own-a@-200d
        ben DEVICE:x@3d
        cid DEVICE:x@9d
        """;
    private static final String FLOWS = """
        owner: ann a1 a2
        owner: ben b1
        owner: cid c1
        victim -900.00 EUR @12d-> a1
        #t1 a1 -880.00 EUR @12d4h-> c1
        #t2 b1 -700.00 EUR @13d-> c1
        c1 -1500.00 EUR @14d-> abroad
        window: @0d .. @60d
        """;

    private final DetectorProbe<SharedDeviceParameters> probe = new DetectorProbe<>(new SharedDeviceDetector());

    @Test
    void findsStrangersWhoPayEachOtherAfterTheyHaveUsedOneDevice() {
        Finding finding = on(HERD).only(FLOWS);

        assertThat(ids(finding)).containsExactly("t1", "t2");
        assertThat(finding.subject().customerIds()).containsExactly("ann", "ben", "cid");
        assertThat(finding.subject().accountIds()).containsExactly("a1", "a2", "b1", "c1");
        assertThat(finding.evidence().identifiers())
                .containsExactly(
                        new SharedIdentifier("DEVICE:x", Sort.DEVICE, List.of("ann", "ben", "cid"), 3, 0.7 * 18 / 19));
        assertThat(value(finding, "strangers")).isEqualTo(3);
        assertThat(value(finding, "uptake")).isEqualTo(8 * 24);
        assertThat(value(finding, "involvedShare")).isEqualTo(1);
        assertThat(value(finding, "mutualAmount")).isEqualTo(1_580);
    }

    @Test
    void doesNotAlertOnDeviceAlone() {
        assertThat(on(HERD).run(FLOWS.replace("-> c1", "-> shop"))).isEmpty();
    }

    @Test
    void whatTheyPaidEachOtherBeforeDoesNotCount() {
        assertThat(on(HERD.replace("@9d", "@12d5h")).run(FLOWS)).isEmpty();
        assertThat(on(HERD.replace("@9d", "@12d4h")).run(FLOWS)).hasSize(1);
    }

    @Test
    void doesNotAlertOnBranchTablet() {
        StringBuilder branch = new StringBuilder(HERD);
        for (int visitor = 0; visitor < 20; visitor++) {
            branch.append("v%02d DEVICE:x@%dd%n".formatted(visitor, visitor));
        }
        GraphView view = new GraphView(
                TransferWindows.parse(FLOWS),
                IdentityGraphs.parse(branch.toString()),
                RateTable.onlyBase(CurrencyUnit.of("EUR")));
        DetectionResult result = probe.run(view);

        assertThat(result.findings()).isEmpty();
        assertThat(result.counts()).containsEntry("devices.shared", 1L).containsEntry("devices.hubs", 1L);
    }

    @Test
    void doesNotAlertOnFamilyWhoSaysSo() {
        assertThat(on(HERD + "declared: ann ben\n").run(FLOWS)).isEmpty();
        assertThat(on(HERD).run(FLOWS + "owner: ben a2\n")).isEmpty();
    }

    @Test
    void doesNotAlertOnPeopleOfOneDwelling() {
        String home = "ann ADDRESS:home\nben ADDRESS:home\n";

        assertThat(on(HERD + home).run(FLOWS)).isEmpty();
        assertThat(on(HERD + home).with(Map.of("maxAtHome", "0")).run(FLOWS)).hasSize(1);
    }

    @Test
    void officeTowerIsNoDwelling() {
        StringBuilder tower = new StringBuilder(HERD + "ann ADDRESS:tower\nben ADDRESS:tower\n");
        for (int tenant = 0; tenant < 5; tenant++) {
            tower.append("w%d ADDRESS:tower%n".formatted(tenant));
        }
        assertThat(on(tower.toString()).run(FLOWS)).hasSize(1);
    }

    @Test
    void telephoneThatIsSoldOnHasItsUsersFarApart() {
        assertThat(on(HERD.replace("@1d ", "@-90d ")).run(FLOWS)).isEmpty();
    }

    @Test
    void namesThoseWhoBelongTogetherAmongStrangers() {
        Finding finding = on(HERD + "dad DEVICE:x@9d\ndeclared: cid dad\n").only(FLOWS + "owner: dad d1\n");

        assertThat(value(finding, "strangers")).isEqualTo(3);
        assertThat(note(finding, "strangers")).isEqualTo("4 customers, of whom some belong together openly");
    }

    @Test
    void whoJoinsTwoOfThemIsHeardWheneverHeLoggedIn() {
        String dad = "declared: dad ann\ndeclared: dad ben\n";

        assertThat(on(HERD + "dad DEVICE:x@0d\n" + dad)
                        .with(Map.of("span", "P8D"))
                        .run(FLOWS))
                .isEmpty();
        assertThat(on(HERD + "dad DEVICE:x@0d\n" + dad)
                        .with(Map.of("span", "P9D"))
                        .run(FLOWS))
                .isEmpty();
        assertThat(on(HERD + "dad DEVICE:other@0d\n" + dad).run(FLOWS)).hasSize(1);
    }

    @Test
    void keepsItsKeyWhenTheGangGrows() {
        Finding grown = on(HERD + "eve DEVICE:x@20d\n").only(FLOWS + "owner: eve e1\ne1 -300.00 EUR @21d-> c1\n");

        assertThat(value(grown, "strangers")).isEqualTo(4);
        assertThat(grown.key()).isEqualTo(on(HERD).only(FLOWS).key());
    }

    @Test
    void usersOfUnknownTimeAreNotCounted() {
        assertThat(on(HERD.replace("@3d", "")).run(FLOWS)).isEmpty();
    }

    @Test
    void saysWhatHasNoRate() {
        Finding finding = on(HERD).only(FLOWS.replace("EUR", "CHF"));

        assertThat(note(finding, "mutualAmount")).isEqualTo("CHF has no rate");
    }

    @Test
    void needsAsMuchMoneyAsAskedFor() {
        assertThat(on(HERD).with(Map.of("minAmount", "1581")).run(FLOWS)).isEmpty();
        assertThat(on(HERD).with(Map.of("minTransfers", "3")).run(FLOWS)).isEmpty();
    }

    @Test
    void stopsAtTheWorkLimitAndSaysSo() {
        GraphView view = new GraphView(
                TransferWindows.parse(FLOWS),
                IdentityGraphs.parse("ann DEVICE:a\nben DEVICE:a\n" + HERD),
                RateTable.onlyBase(CurrencyUnit.of("EUR")));
        DetectionResult result = probe.detector()
                .detect(
                        view,
                        probe.detector().parameters(ParameterValues.DEFAULTS),
                        RunContext.plain().withLimits(new Limits(10, 2)));

        assertThat(result.findings()).isEmpty();
        assertThat(result.truncations()).extracting(each -> each.limit()).containsExactly("maxWork");
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> probe.detector().parameters(new ParameterValues(Map.of("maxUsers", "2"))))
                .hasMessage("maxUsers must be at least minStrangers, were 2 and 3");
    }

    private DetectorProbe<SharedDeviceParameters> on(String identities) {
        return probe.with(IdentityGraphs.parse(identities));
    }
}
