// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.openburstclose;

import static io.skein.detect.DetectorProbe.ids;
import static io.skein.detect.DetectorProbe.note;
import static io.skein.detect.DetectorProbe.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraphs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenBurstCloseDetectorTest {

    private static final String THREE_LIVES = """
        window: @0d .. @300d
        owner: ann a1 a2 a3
        account: a1 opened=@5d closed=@25d
        account: a2 opened=@30d closed=@60d
        account: a3 opened=@50d closed=@90d
        x -4000.00 EUR @10d-> a1
        a1 -3900.00 EUR @12d-> boss
        y -3500.00 EUR @35d-> a2
        a2 -3400.00 EUR @36d-> boss
        z -5000.00 EUR @70d-> a3
        a3 -4900.00 EUR @71d-> boss
        """;

    private final DetectorProbe<OpenBurstCloseParameters> probe = new DetectorProbe<>(new OpenBurstCloseDetector());

    @Test
    void findsAccountsThatOnePartyOpenedUsedAndClosed() {
        Finding finding = probe.only(THREE_LIVES);

        assertThat(finding.subject().accountIds()).containsExactly("a1", "a2", "a3");
        assertThat(finding.subject().customerIds()).containsExactly("ann");
        assertThat(ids(finding)).containsExactly("t1", "t2", "t3", "t4", "t5", "t6");
        assertThat(value(finding, "accounts")).isEqualTo(3);
        assertThat(value(finding, "amount")).isEqualTo(12_500);
        assertThat(value(finding, "payers")).isEqualTo(3);
        assertThat(value(finding, "life")).isEqualTo((20 + 30 + 40) * 24 / 3.0);
    }

    @Test
    void accountsOfStrawMenBelongToWhoSignsForThem() {
        String straws = THREE_LIVES.replace("owner: ann a1 a2 a3", "owner: ann a1\nowner: ben a2\nowner: cid a3");
        IdentityGraph signed = IdentityGraphs.parse("SIGNATORY: ann a2 a3\n");

        assertThat(probe.run(straws)).isEmpty();
        assertThat(probe.with(signed).only(straws)).satisfies(finding -> {
            assertThat(finding.subject().accountIds()).containsExactly("a1", "a2", "a3");
            assertThat(finding.subject().customerIds()).containsExactly("ann", "ben", "cid");
            assertThat(value(finding, "amount")).isEqualTo(12_500);
        });
        assertThat(probe.with(signed).run(straws.replace("y -3500.00", "a1 -3500.00")))
                .as("what the signatory pays in is no turnover")
                .isEmpty();
        assertThat(probe.with(signed).with(Map.of("maxMandates", "1")).run(straws))
                .as("who signs for many does it for a living")
                .isEmpty();
        assertThat(probe.with(IdentityGraphs.parse("BENEFICIAL_OWNER: ann a2 a3\n"))
                        .run(straws))
                .isEmpty();
    }

    @Test
    void ownerAndSignatoryOfTheSameAccountsMakeOneFinding() {
        IdentityGraph signed = IdentityGraphs.parse("SIGNATORY: ben a1 a2 a3\n");

        assertThat(probe.with(signed).only(THREE_LIVES).subject().accountIds()).containsExactly("a1", "a2", "a3");
    }

    @Test
    void accountsThatStayOpenOrLivedLongAreNoBurst() {
        assertThat(probe.run(THREE_LIVES.replace(" closed=@60d", ""))).isEmpty();
        assertThat(probe.run(THREE_LIVES.replace("opened=@5d", "opened=@-400d")))
                .isEmpty();
        assertThat(probe.with(Map.of("maxLife", "P39D")).run(THREE_LIVES)).isEmpty();
    }

    @Test
    void migrationClosesOneOpensOneAndMovesTheBalance() {
        assertThat(probe.run("""
            window: @0d .. @300d
            owner: ann old new
            account: old opened=@-2000d closed=@62d
            account: new opened=@60d
            firm -3000.00 EUR @1d-> old
            old -3000.00 EUR @2d-> landlord
            firm -3000.00 EUR @31d-> old
            old -8000.00 EUR @61d-> new
            firm -3000.00 EUR @65d-> new
            """)).isEmpty();
    }

    @Test
    void movingOwnMoneyThroughTrialAccountsIsNoTurnover() {
        assertThat(probe.run(THREE_LIVES + "owner: ann x y z\n")).isEmpty();
    }

    @Test
    void accountsOfDifferentPeopleDoNotAddUp() {
        String three = THREE_LIVES.replace("owner: ann a1 a2 a3", "owner: ann a1\nowner: bea a2\nowner: cid a3");

        assertThat(probe.run(three)).isEmpty();
    }

    @Test
    void lifeAfterLifeOverYearsIsNoBurst() {
        assertThat(probe.with(Map.of("span", "P50D")).run(THREE_LIVES)).isEmpty();
    }

    @Test
    void accountsThatHardlyMovedDoNotCount() {
        assertThat(probe.run(THREE_LIVES.replace("-3500.00", "-2900.00"))).isEmpty();
    }

    @Test
    void withoutDatesThereIsNothingToSay() {
        assertThat(probe.run(THREE_LIVES.replaceAll("account: .*\n", ""))).isEmpty();
    }

    @Test
    void keepsItsKeyWhileFurtherAccountsFollow() {
        Finding grown = probe.only(THREE_LIVES + """
            owner: ann a4
            account: a4 opened=@95d closed=@120d
            x -4000.00 EUR @100d-> a4
            """);

        assertThat(value(grown, "accounts")).isEqualTo(4);
        assertThat(grown.key()).isEqualTo(probe.only(THREE_LIVES).key());
    }

    @Test
    void saysWhatHasNoRate() {
        Finding finding = probe.only(THREE_LIVES.replace("-3500.00 EUR", "-1.00 CHF"));

        assertThat(note(finding, "amount")).isEqualTo("without the part in CHF, which has no rate");
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> probe.detector().parameters(new ParameterValues(Map.of("minAccounts", "1"))))
                .hasMessage("parameter minAccounts must be a whole number from 2 to 1000, was '1'");
    }
}
