// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.commingling;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComminglingDetectorTest {

    private static final String KINDS = """
        account: custody kind=CUSTODY
        account: house kind=OWN_FUNDS
        window: @0h .. @200d
        """;
    private static final String CLIENTS = KINDS + """
        k1 -40000.00 EUR @1d-> custody
        k2 -60000.00 EUR @2d-> custody
        """;

    private final DetectorProbe<ComminglingParameters> probe = new DetectorProbe<>(new ComminglingDetector());

    @Test
    void findsClientsMoneyThatIsPaidToThePlatformItself() {
        Finding finding = probe.only(CLIENTS + "custody -50000.00 EUR @3d-> house\n");

        assertThat(DetectorProbe.ids(finding)).containsExactly("t3");
        assertThat(finding.subject().accountIds()).containsExactly("custody", "house");
        assertThat(value(finding, "amount")).isEqualTo(50_000);
        assertThat(value(finding, "mixedShare")).isEqualTo(0.5);
        assertThat(value(finding, "hops")).isEqualTo(1);
        assertThat(finding.indicators().getFirst().note().english()).isEqualTo("from clients' custody to own funds");
    }

    @Test
    void followsItThroughAccountsInBetween() {
        String detour = CLIENTS + """
            custody -50000.00 EUR @3d-> x
            x -49000.00 EUR @3d5h-> y
            y -48000.00 EUR @4d-> house
            """;

        assertThat(value(probe.only(detour), "hops")).isEqualTo(3);
        assertThat(value(probe.only(detour), "amount")).isEqualTo(48_000);
        assertThat(probe.with(Map.of("maxHops", "2")).run(detour)).isEmpty();
    }

    @Test
    void countsOnlyThePartThatCameFromCustody() {
        Finding finding = probe.only(CLIENTS + """
            custody -30000.00 EUR @3d-> x
            other -30000.00 EUR @3d1h-> x
            x -60000.00 EUR @3d5h-> house
            """);

        assertThat(value(finding, "amount")).isEqualTo(30_000);
    }

    @Test
    void findsOwnMoneyThatFillsCustody() {
        Finding finding = probe.only(CLIENTS + """
            bank -90000.00 EUR @5d-> house
            house -80000.00 EUR @6d-> custody
            """);

        assertThat(finding.indicators().getFirst().note().english()).isEqualTo("from own funds to clients' custody");
        assertThat(value(finding, "amount")).isEqualTo(80_000);
    }

    @Test
    void findsNothingWhereKindsAreNotKnown() {
        assertThat(probe.run("""
            k1 -40000.00 EUR @1d-> custody
            custody -40000.00 EUR @3d-> house
            """)).isEmpty();
    }

    @Test
    void ignoresMoneyThatRestsInBetween() {
        assertThat(probe.run(CLIENTS + """
            custody -50000.00 EUR @3d-> x
            x -49000.00 EUR @9d-> house
            """)).isEmpty();
    }

    @Test
    void ignoresMovesBetweenAccountsOfOneKind() {
        assertThat(probe.run(CLIENTS + """
            account: custody2 kind=CUSTODY
            custody -50000.00 EUR @3d-> custody2
            """)).isEmpty();
    }

    @Test
    void ignoresSmallSums() {
        String text = CLIENTS + "custody -50000.00 EUR @3d-> house\n";

        assertThat(probe.with(Map.of("minAmount", "50000")).run(text)).hasSize(1);
        assertThat(probe.with(Map.of("minAmount", "50000.01")).run(text)).isEmpty();
    }

    @Test
    void doesNotAlertOnSettlementOfFees() {
        StringBuilder text = new StringBuilder(KINDS);
        for (int month = 0; month < 6; month++) {
            for (int client = 0; client < 10; client++) {
                text.append("k%d -20000.00 EUR @%dd%dh-> custody%n".formatted(client, month * 30 + 5, client));
            }
            text.append("custody -6000.00 EUR @%dd-> house%n".formatted(month * 30 + 29));
        }

        assertThat(probe.run(text.toString())).isEmpty();
        assertThat(probe.with(Map.of("minShare", "0.02")).run(text.toString())).hasSize(1);
    }

    @Test
    void doesNotAlertOnClientsWhoTakeTheirMoneyBack() {
        assertThat(probe.run(CLIENTS + "custody -40000.00 EUR @9d-> k1\ncustody -60000.00 EUR @9d-> k2\n"))
                .isEmpty();
    }

    private static double value(Finding finding, String indicator) {
        return finding.indicators().stream()
                .filter(each -> each.name().equals(indicator))
                .mapToDouble(Indicator::value)
                .findFirst()
                .orElseThrow();
    }
}
