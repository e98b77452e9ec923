// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.rapidmovement;

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

class RapidMovementDetectorTest {

    private static final String HALF_A_YEAR = "window: @0d .. @180d\n";

    private static final String NEW_MULE = HALF_A_YEAR + """
        victim1 -2000.00 EUR @100d-> mule
        victim2 -1500.00 EUR @100d5h-> mule
        mule    -3400.00 EUR @100d9h-> boss
        victim3 -2500.00 EUR @104d-> mule
        mule    -2400.00 EUR @104d2h-> boss
        """;

    private final DetectorProbe<RapidParameters> probe = new DetectorProbe<>(new RapidMovementDetector());

    @Test
    void findsNewAccountThatPassesOnAtOnceWhatComesIn() {
        Finding finding = probe.only(NEW_MULE);

        assertThat(finding.subject().accountIds()).containsExactly("mule");
        assertThat(ids(finding)).containsExactly("t1", "t2", "t3", "t4", "t5");
        assertThat(value(finding, "amount")).isEqualTo(6_000);
        assertThat(value(finding, "passedShare")).isCloseTo(5_800 / 6_000.0, within(1e-9));
        assertThat(value(finding, "turns")).isEqualTo(2);
        assertThat(value(finding, "dwell")).isCloseTo((9 + 4 + 2) / 3.0, within(1e-6));
        assertThat(value(finding, "quiet")).isEqualTo(100 * 24);
        assertThat(note(finding, "quiet")).isEqualTo("since the data begin: the account is new in them");
    }

    @Test
    void findsAccountThatWasQuietForASeason() {
        Finding finding = probe.only(NEW_MULE + "mule -90.00 EUR @20d-> kiosk\n");

        assertThat(value(finding, "quiet")).isEqualTo(80 * 24);
        assertThat(note(finding, "quiet")).isEqualTo("since its last transfer");
        assertThat(ids(finding)).doesNotContain("t6");
    }

    @Test
    void accountInUseIsNeitherNewNorQuiet() {
        String groceries = "mule -90.00 EUR @20d-> a\nmule -90.00 EUR @45d-> a\nmule -90.00 EUR @74d-> a\n";

        assertThat(probe.run(NEW_MULE + groceries)).isEmpty();
    }

    @Test
    void accountSeenFromTheBeginningAndUsedLaterIsNotKnownToBeNew() {
        String early = NEW_MULE.replace("@10", "@");

        assertThat(probe.run(early + "mule -90.00 EUR @33d-> kiosk\n")).isEmpty();
        assertThat(probe.run(early.replace("@180d", "@33d"))).isEmpty();
    }

    @Test
    void findsAccountThatServedForThisAloneAlthoughItIsSeenFromTheBeginning() {
        Finding finding = probe.only(NEW_MULE.replace("@10", "@"));

        assertThat(ids(finding)).containsExactly("t1", "t2", "t3", "t4", "t5");
        assertThat(value(finding, "quiet")).isEqualTo(180 * 24 - 4 * 24 - 2);
        assertThat(note(finding, "quiet")).startsWith("after it:");
    }

    @Test
    void monthsOfUseBeforeTheQuietAreALife() {
        String groceries = "mule -90.00 EUR @20d-> a\nmule -90.00 EUR @45d-> a\n";

        assertThat(probe.run(NEW_MULE.replace("@10", "@") + groceries)).isEmpty();
    }

    @Test
    void moneyThatStaysOrRestsDoesNotMoveRapidly() {
        assertThat(probe.run(NEW_MULE.replace("-3400.00", "-2000.00"))).isEmpty();
        assertThat(probe.run(NEW_MULE.replace("@100d9h", "@103d"))).isEmpty();
    }

    @Test
    void housePurchaseIsPaidOnce() {
        String purchase = HALF_A_YEAR + """
            owner: buyer new savings
            bank    -200000.00 EUR @100d-> new
            parents  -40000.00 EUR @100d5h-> new
            savings  -60000.00 EUR @100d6h-> new
            new     -300000.00 EUR @101d-> notary
            """;

        assertThat(probe.run(purchase)).isEmpty();
        assertThat(probe.with(Map.of("minTurns", "1")).run(purchase)).isNotEmpty();
    }

    @Test
    void findsSingleSumForOnePartyOfWhichAWageStays() {
        String single = HALF_A_YEAR + "victim -15000.00 EUR @100d-> mule\nmule -14600.00 EUR @100d5h-> boss\n";

        assertThat(ids(probe.only(single))).containsExactly("t1", "t2");
        assertThat(probe.run(single.replace("14600", "14950"))).isEmpty();
        assertThat(probe.with(Map.of("minKeptShare", "0.03")).run(single)).isEmpty();
    }

    @Test
    void buyerPassesOnAllAndAddsHisSavings() {
        String lent = HALF_A_YEAR + "bank -15000.00 EUR @100d-> buyer\nbuyer -15000.00 EUR @100d5h-> dealer\n";
        String saved = "owner: buyer buyer savings\nsavings -2000.00 EUR @100d2h-> buyer\n";

        assertThat(probe.run(lent)).isEmpty();
        assertThat(probe.run(lent.replace("-15000.00 EUR @100d5h", "-16500.00 EUR @100d5h") + saved))
                .isEmpty();
    }

    @Test
    void findsLikeSumsOfSeveralThatAreCollectedForOneParty() {
        String collected = HALF_A_YEAR + """
            victim1 -2000.00 EUR @100d-> mule
            victim2 -1500.00 EUR @100d1h-> mule
            victim3 -2500.00 EUR @100d2h-> mule
            mule    -5900.00 EUR @100d9h-> boss
            """;

        assertThat(value(probe.only(collected), "turns")).isEqualTo(1);
        assertThat(probe.run(collected.replace("-2500.00", "-5500.00").replace("-5900.00", "-9000.00")))
                .isEmpty();
        assertThat(probe.run(collected.replace("-5900.00", "-6000.00") + "owner: one victim1 victim2 victim3\n"))
                .isEmpty();
        assertThat(probe.with(Map.of("maxPayerShare", "0.4", "minKeptShare", "1"))
                        .run(collected))
                .isEmpty();
    }

    @Test
    void findsMoneyThatComesOnceAndIsDividedAmongSeveral() {
        String divided = HALF_A_YEAR + """
            victim -20000.00 EUR @100d-> mule
            mule    -7000.00 EUR @100d5h-> a
            mule    -6500.00 EUR @100d9h-> b
            mule    -6000.00 EUR @101d-> c
            """;

        assertThat(value(probe.only(divided), "turns")).isEqualTo(1);
        assertThat(probe.with(Map.of("maxPayeeShare", "0.3", "minKeptShare", "1"))
                        .run(divided))
                .isEmpty();
        assertThat(probe.run(divided.replace("-6000.00", "-6500.00") + "owner: one a b c\n"))
                .isEmpty();
    }

    @Test
    void accountWhoseOpeningIsKnownIsNewFromTheFirstDayOfTheData() {
        String early = NEW_MULE.replace("@10", "@") + "mule -90.00 EUR @33d-> kiosk\n";

        assertThat(probe.run(early + "account: mule opened=@-5d\n")).hasSize(1);
        assertThat(probe.run(early + "account: mule opened=@-40d\n")).isEmpty();
    }

    @Test
    void depositLongBeforeTheHouseIsAnotherTime() {
        String purchase = HALF_A_YEAR + """
            parents  -30000.00 EUR @60d-> new
            new      -30000.00 EUR @61d-> notary
            bank    -270000.00 EUR @120d-> new
            new     -270000.00 EUR @121d-> notary
            """;

        assertThat(probe.run(purchase))
                .extracting(each -> each.subject().accountIds().getFirst())
                .doesNotContain("new");
    }

    @Test
    void firstWagesOnANewAccountAreLivedOn() {
        String wages = HALF_A_YEAR + """
            firm -3000.00 EUR @100d-> home
            home -1200.00 EUR @101d-> landlord
            home  -300.00 EUR @108d-> shop
            firm -3000.00 EUR @128d-> home
            home -1200.00 EUR @129d-> landlord
            """;

        assertThat(probe.run(wages)).isEmpty();
    }

    @Test
    void movesAmongOwnAccountsAreNobodysMoney() {
        assertThat(probe.run(NEW_MULE + "owner: one mule victim1 victim2 victim3\n"))
                .isEmpty();
        assertThat(probe.run(NEW_MULE + "owner: one mule boss\n")).isEmpty();
    }

    @Test
    void smallChangeNeitherWakesNorCounts() {
        String test = "mule -1.00 EUR @90d-> boss\n";

        assertThat(value(probe.only(NEW_MULE + test), "quiet")).isEqualTo(100 * 24);
        assertThat(probe.with(Map.of("minAmount", "7000")).run(NEW_MULE)).isEmpty();
    }

    @Test
    void keepsItsKeyWhileMoneyGoesOnMoving() {
        Finding grown = probe.only(NEW_MULE + "v4 -900.00 EUR @110d-> mule\nmule -880.00 EUR @110d1h-> boss\n");

        assertThat(value(grown, "turns")).isEqualTo(3);
        assertThat(grown.key()).isEqualTo(probe.only(NEW_MULE).key());
    }

    @Test
    void saysWhatHasNoRate() {
        Finding finding = probe.only(NEW_MULE.replace("EUR", "CHF"));

        assertThat(value(finding, "passedShare")).isGreaterThan(0.9);
        assertThat(note(finding, "amount")).isEqualTo("CHF has no rate");
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> probe.detector().parameters(new ParameterValues(Map.of("minTurns", "0"))))
                .hasMessage("parameter minTurns must be a whole number from 1 to 100000, was '0'");
    }
}
