// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.shellcluster;

import static io.skein.detect.DetectorProbe.ids;
import static io.skein.detect.DetectorProbe.note;
import static io.skein.detect.DetectorProbe.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import io.skein.detect.SharedIdentifier;
import io.skein.window.IdentityGraphs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShellClusterDetectorTest {

    private static final String TIES = """
        SIGNATORY: dora a1 b1 c1
        alpha ADDRESS:suite
        gamma ADDRESS:suite
        """;
    private static final String FLOWS = """
        window: @0d .. @60d
        customer: alpha LEGAL
        customer: beta LEGAL
        customer: gamma LEGAL
        customer: dora NATURAL
        owner: alpha a1 a2
        owner: beta b1
        owner: gamma c1
        owner: dora a1 b1 c1
        client -12000.00 EUR @1d-> a1
        a1 -3000.00 EUR @2d-> a2
        #t1 a1 -10000.00 EUR @3d-> b1
        #t2 b1 -9800.00 EUR @5d-> c1
        #t3 c1 -9500.00 EUR @8d-> a2
        a2 -8000.00 EUR @9d-> abroad
        """;

    private static final String WITHOUT_DORA =
            FLOWS.replace("owner: dora a1 b1 c1\n", "").replace("customer: dora NATURAL\n", "");

    private final DetectorProbe<ShellClusterParameters> probe = new DetectorProbe<>(new ShellClusterDetector());

    @Test
    void findsCompaniesOfOneDirectorThatPayEachOther() {
        Finding finding = on(TIES).only(FLOWS);

        assertThat(ids(finding)).containsExactly("t1", "t2", "t3");
        assertThat(finding.subject().customerIds()).containsExactly("alpha", "beta", "dora", "gamma");
        assertThat(finding.subject().accountIds()).containsExactly("a1", "a2", "b1", "c1");
        assertThat(finding.evidence().identifiers())
                .extracting(SharedIdentifier::identifierId)
                .containsExactly("ADDRESS:suite");
        assertThat(value(finding, "companies")).isEqualTo(3);
        assertThat(value(finding, "controlShare")).isEqualTo(1);
        assertThat(note(finding, "controlShare")).isEqualTo("1 act for several of them");
        assertThat(value(finding, "mutualShare")).isEqualTo(29_300 / 49_300.0);
        assertThat(value(finding, "density")).isEqualTo(1);
        assertThat(value(finding, "mutualAmount")).isEqualTo(29_300);
    }

    @Test
    void sharedAddressOrTelephoneTiesAsWell() {
        String address = "alpha ADDRESS:suite\nbeta ADDRESS:suite\ngamma ADDRESS:suite\n";

        assertThat(on(address).run(WITHOUT_DORA)).hasSize(1);
        assertThat(on(address.replace("ADDRESS", "PHONE")).run(WITHOUT_DORA))
                .singleElement()
                .satisfies(finding -> assertThat(value(finding, "controlShare")).isZero());
        assertThat(on(address).with(Map.of("minControlShare", "0.5")).run(WITHOUT_DORA))
                .isEmpty();
    }

    @Test
    void doesNotAlertOnDeclaredCorporateGroup() {
        assertThat(on(TIES + "declared: alpha beta\n").run(FLOWS)).isEmpty();
        assertThat(on(TIES).run(FLOWS + "owner: alpha pool\nowner: gamma pool\n"))
                .isNotEmpty();
        assertThat(on(TIES + "declared: alpha gamma\n").run(FLOWS + "owner: alpha pool\nowner: gamma pool\n"))
                .isEmpty();
    }

    @Test
    void parentCompanyThatActsOpenlyMakesAGroup() {
        String holding = FLOWS + "customer: holding LEGAL\nowner: holding a1 b1\n";

        assertThat(on(TIES + "BENEFICIAL_OWNER: holding a1 b1\n").run(holding)).isEmpty();
        assertThat(on(TIES + "BENEFICIAL_OWNER: holding a1 b1\n")
                        .with(Map.of("minCompanies", "2", "minMutualShare", "0.4", "minAmount", "0"))
                        .run(holding))
                .singleElement()
                .satisfies(finding -> assertThat(value(finding, "companies")).isEqualTo(2));
    }

    @Test
    void oneBeneficialOwnerOnFileMakesAGroup() {
        String owned = TIES + "BENEFICIAL_OWNER: olga a1 b1 c1\n";

        assertThat(on(owned).run(FLOWS + "customer: olga NATURAL\nowner: olga a1 b1 c1\n"))
                .isEmpty();
        assertThat(on(TIES + "BENEFICIAL_OWNER: olga a1\nBENEFICIAL_OWNER: otto b1\n")
                        .run(FLOWS + "owner: olga a1\nowner: otto b1\n"))
                .as("each has another one")
                .hasSize(1);
    }

    @Test
    void doesNotAlertOnFamilyWhoseFatherSignsForAll() {
        assertThat(on(TIES).run(FLOWS.replace("LEGAL", "NATURAL"))).isEmpty();
    }

    @Test
    void doesNotAlertOnAccountantOfManyCompanies() {
        StringBuilder agent = new StringBuilder("SIGNATORY: dora a1 b1 c1");
        StringBuilder clients = new StringBuilder(FLOWS);
        for (int client = 0; client < 48; client++) {
            agent.append(" x%02d".formatted(client));
            clients.append("owner: client%02d x%02d%n".formatted(client, client));
        }
        assertThat(on(agent.toString()).run(clients.toString())).isEmpty();
    }

    @Test
    void doesNotAlertOnFirmsWithABusinessOfTheirOwn() {
        assertThat(on(TIES).run(FLOWS + "client -40000.00 EUR @2d-> b1\n")).isEmpty();
    }

    @Test
    void needsMoneyBetweenEnoughPairs() {
        String one = FLOWS.replace("#t2 b1", "#t2 mill").replace("#t3 c1", "#t3 mill");

        assertThat(on(TIES).with(Map.of("minMutualShare", "0", "minAmount", "0", "minDensity", "0.33"))
                        .run(one))
                .hasSize(1);
        assertThat(on(TIES).with(Map.of("minMutualShare", "0", "minAmount", "0", "minDensity", "0.34"))
                        .run(one))
                .isEmpty();
        assertThat(on(TIES).with(Map.of("minAmount", "29301")).run(FLOWS)).isEmpty();
    }

    @Test
    void unknownKindsAreTakenByWhatTheyDo() {
        String unknown = FLOWS.lines()
                .filter(line -> !line.startsWith("customer:"))
                .reduce("", (all, line) -> all + line + "\n");

        assertThat(on(TIES).run(unknown)).hasSize(1);
    }

    @Test
    void keepsItsKeyWhileMoneyGoesOnMoving() {
        Finding grown = on(TIES).only(FLOWS + "b1 -500.00 EUR @20d-> c1\n");

        assertThat(grown.key()).isEqualTo(on(TIES).only(FLOWS).key());
    }

    @Test
    void saysWhatHasNoRate() {
        assertThat(note(on(TIES).only(FLOWS + "b1 -500.00 CHF @20d-> c1\n"), "mutualAmount"))
                .contains("CHF");
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> probe.detector().parameters(new ParameterValues(Map.of("minDensity", "1.1"))))
                .hasMessageContaining("minDensity must be a decimal number from 0 to 1");
    }

    @Test
    void findsNothingAmongStrangers() {
        List<Finding> none = on("").run(WITHOUT_DORA);

        assertThat(none).isEmpty();
    }

    private DetectorProbe<ShellClusterParameters> on(String identities) {
        return probe.with(IdentityGraphs.parse(identities));
    }
}
