// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.dormant;

import static io.skein.detect.DetectorProbe.ids;
import static io.skein.detect.DetectorProbe.note;
import static io.skein.detect.DetectorProbe.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DormantDetectorTest {

    private static final String WOKEN = """
        window: @0d .. @400d
        shop  -200.00 EUR @3d-> old
        old    -80.00 EUR @5d-> kiosk
        old   -100.00 EUR @9d-> kiosk
        x1   -9000.00 EUR @200d-> old
        old  -8900.00 EUR @202d-> y1
        x2   -7000.00 EUR @210d-> old
        old  -6900.00 EUR @211d-> y1
        old   -500.00 EUR @230d-> kiosk
        """;

    private static final String UNUSED = WOKEN.replaceAll("(?m)^.* @[359]d.*\n", "");

    private final DetectorProbe<DormantParameters> probe = new DetectorProbe<>(new DormantDetector());

    @Test
    void findsAccountThatWakesAndMovesMoreThanEver() {
        Finding finding = probe.only(WOKEN);

        assertThat(finding.subject().accountIds()).containsExactly("old");
        assertThat(ids(finding)).containsExactly("t4", "t5", "t6", "t7");
        assertThat(value(finding, "idle")).isEqualTo(191 * 24);
        assertThat(value(finding, "amount")).isEqualTo(31_800);
        assertThat(value(finding, "growth")).isCloseTo(31_800 / 380.0, within(1e-9));
        assertThat(value(finding, "outShare")).isCloseTo(15_800 / 16_000.0, within(1e-9));
        assertThat(value(finding, "transfers")).isEqualTo(4);
        assertThat(note(finding, "growth")).isEqualTo("at most 380 EUR in any window of earlier");
    }

    @Test
    void keepsItsKeyWhileTheAccountIsUsed() {
        Finding before = probe.only(WOKEN.replaceAll("(old  -6900|old   -500).*\n", ""));

        assertThat(probe.only(WOKEN).key()).isEqualTo(before.key());
    }

    @Test
    void accountThatWasNeverSeenIsNotDormant() {
        assertThat(probe.run(UNUSED)).isEmpty();
    }

    @Test
    void findsOldAccountThatTheDataNeverShowBefore() {
        Finding finding = probe.only(UNUSED + "account: old opened=@-900d\n");

        assertThat(finding.subject().accountIds()).containsExactly("old");
        assertThat(ids(finding)).containsExactly("t1", "t2", "t3", "t4");
        assertThat(value(finding, "idle")).isEqualTo(200 * 24);
        assertThat(note(finding, "idle")).isEqualTo("since the data begin; opened 1,100 days before it woke");
        assertThat(value(finding, "growth")).isEqualTo(31_800 / 5_000.0);
        assertThat(note(finding, "growth"))
                .isEqualTo("nothing of earlier is known; against the least flow that counts, 5,000 EUR");
    }

    @Test
    void accountThatWasNeverUsedIsIdleSinceItsOpening() {
        Finding finding = probe.only(UNUSED + "account: old opened=@110d\n");

        assertThat(value(finding, "idle")).isEqualTo(90 * 24);
        assertThat(note(finding, "idle")).isEqualTo("never used since it was opened");
    }

    @Test
    void newlyOpenedAccountIsNotDormant() {
        assertThat(probe.run(UNUSED + "account: old opened=@111d\n")).isEmpty();
        assertThat(probe.run(UNUSED + "account: old opened=@200d\n")).isEmpty();
        assertThat(probe.run(UNUSED + "account: old opened=@300d\n")).isEmpty();
    }

    @Test
    void accountWithoutOpeningDateCountsAsNew() {
        assertThat(probe.run(UNUSED + "account: old kind=SAVINGS\n")).isEmpty();
    }

    @Test
    void dataMustShowAPartOfTheIdleTimeOfAnOldAccount() {
        String old = UNUSED + "account: old opened=@-900d\n";

        assertThat(probe.only(old.replace("@0d ..", "@155d .."))).satisfies(finding -> {
            assertThat(value(finding, "idle")).isEqualTo(45 * 24);
            assertThat(note(finding, "idle")).isEqualTo("since the data begin; opened 1,100 days before it woke");
        });
        assertThat(probe.run(old.replace("@0d ..", "@156d .."))).isEmpty();
        assertThat(probe.with(Map.of("minQuiet", "P44D")).run(old.replace("@0d ..", "@156d ..")))
                .hasSize(1);
        assertThat(probe.with(Map.of("minIdle", "P1101D")).run(old.replace("@0d ..", "@155d ..")))
                .as("opened a day too late")
                .isEmpty();
        assertThat(probe.with(Map.of("minIdle", "P20D")).run(old.replace("@0d ..", "@180d ..")))
                .as("no more than minIdle is asked for")
                .hasSize(1);
    }

    @Test
    void oldAccountThatIsInUseIsNotDormant() {
        String used = WOKEN.replace("@9d", "@115d") + "account: old opened=@-900d\n";

        assertThat(probe.run(used)).isEmpty();
    }

    @Test
    void openingDateChangesNothingForAnAccountWithHistory() {
        assertThat(probe.only(WOKEN + "account: old opened=@-900d\n")).isEqualTo(probe.only(WOKEN));
    }

    @Test
    void withoutHistoryTheFlowIsHeldAgainstTheLeastThatCounts() {
        String half = UNUSED.replaceAll("(?m)^(x2|old -[65]).*\n", "") + "account: old opened=@-900d\n";

        assertThat(probe.run(half)).isEmpty();
        assertThat(probe.with(Map.of("minAmount", "3000")).run(half)).hasSize(1);
        assertThat(probe.with(Map.of("minGrowth", "3")).run(half)).hasSize(1);
    }

    @Test
    void loanThatIsDrawnLateIsNotDormant() {
        assertThat(probe.run(UNUSED + "account: old opened=@-900d kind=LOAN\n")).isEmpty();
        assertThat(probe.run(UNUSED + "account: old opened=@-900d kind=SAVINGS\n"))
                .hasSize(1);
    }

    @Test
    void shortPauseIsNoDormancy() {
        assertThat(probe.run(WOKEN.replace("@9d", "@115d"))).isEmpty();
        assertThat(probe.with(Map.of("minIdle", "P80D")).run(WOKEN.replace("@9d", "@115d")))
                .hasSize(1);
    }

    @Test
    void interestAndFeesWakeNobody() {
        String interest = "bank -3.10 EUR @90d-> old\nold -1.50 EUR @150d-> bank\n";

        assertThat(value(probe.only(WOKEN + interest), "idle")).isEqualTo(191 * 24);
        assertThat(probe.with(Map.of("minTransfer", "1")).run(WOKEN + interest)).isEmpty();
    }

    @Test
    void yearlyBonusAccountDoesNotAlert() {
        String years = """
            window: @0d .. @1100d
            firm  -20000.00 EUR @10d-> saver
            saver -18000.00 EUR @12d-> fund
            firm  -22000.00 EUR @375d-> saver
            saver -20000.00 EUR @377d-> fund
            firm  -26000.00 EUR @741d-> saver
            saver -25000.00 EUR @744d-> fund
            """;

        assertThat(probe.run(years)).isEmpty();
        assertThat(probe.with(Map.of("minGrowth", "1.05", "minTransfers", "2")).run(years))
                .flatExtracting(each -> each.subject().accountIds())
                .contains("saver");
    }

    @Test
    void smallSumsDoNotAlert() {
        assertThat(probe.with(Map.of("minAmount", "40000")).run(WOKEN)).isEmpty();
    }

    @Test
    void everyPauseIsHeldAgainstAllOfEarlier() {
        String again = "x7 -8000.00 EUR @350d-> old\n";

        assertThat(probe.run(WOKEN + again)).hasSize(1);
        String more = "x7 -99000.00 EUR @350d-> old\nold -49000.00 EUR @351d-> y9\nold -50000.00 EUR @351d-> y9\n";
        assertThat(probe.run(WOKEN + more)).hasSize(2);
    }

    @Test
    void sumThatComesAndGoesOnceIsNoFlow() {
        String once = WOKEN.replaceAll("(x2|old  -6900|old   -500).*\n", "");

        assertThat(probe.run(once)).isEmpty();
        assertThat(probe.with(Map.of("minTransfers", "2")).run(once)).hasSize(1);
    }

    @Test
    void saysWhatHasNoRate() {
        Finding finding = probe.only(WOKEN.replaceAll("(x.*|old  -[86]9.*) EUR", "$1 CHF"));

        assertThat(note(finding, "amount")).isEqualTo("CHF has no rate");
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> probe.detector().parameters(new ParameterValues(Map.of("minGrowth", "0.5"))))
                .hasMessage("parameter minGrowth must be a decimal number from 1 to 1000000, was '0.5'");
    }
}
