// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accounttakeover;

import static io.skein.detect.DetectorProbe.ids;
import static io.skein.detect.DetectorProbe.note;
import static io.skein.detect.DetectorProbe.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import io.skein.detect.SharedIdentifier;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.IdentityGraphs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountTakeoverDetectorTest {

    private static final String LIFE = """
        window: @0d .. @200d
        owner: ann home savings
        firm -4000.00 EUR @10d-> home
        home -1000.00 EUR @12d-> landlord
        home -2000.00 EUR @13d-> savings
        firm -4000.00 EUR @40d-> home
        home -1000.00 EUR @42d-> landlord
        """;
    private static final String NEW_DEVICE = "ann DEVICE:old@1d DEVICE:new@50d\n";
    private static final String DRAIN = """
        savings -2000.00 EUR @50d1h-> home
        #t1 home -2500.00 EUR @50d2h-> mule
        #t2 home -2900.00 EUR @51d-> other
        """;

    private final DetectorProbe<AccountTakeoverParameters> probe = new DetectorProbe<>(new AccountTakeoverDetector());

    @Test
    void findsDrainToNewPayeesAfterANewDevice() {
        Finding finding = on(NEW_DEVICE).only(LIFE + DRAIN);

        assertThat(ids(finding)).containsExactly("t1", "t2");
        assertThat(finding.subject().customerIds()).containsExactly("ann");
        assertThat(finding.subject().accountIds()).containsExactly("home");
        assertThat(finding.evidence().identifiers())
                .containsExactly(new SharedIdentifier("DEVICE:new", Sort.DEVICE, List.of("ann"), 1, 0));
        assertThat(value(finding, "changes")).isEqualTo(1);
        assertThat(note(finding, "changes")).isEqualTo("new device");
        assertThat(value(finding, "delay")).isEqualTo(2);
        assertThat(value(finding, "drainedShare")).isEqualTo(0.9);
        assertThat(value(finding, "amount")).isEqualTo(5_400);
        assertThat(value(finding, "newPayees")).isEqualTo(2);
        assertThat(value(finding, "duration")).isEqualTo(22);
    }

    @Test
    void takesAllThatChangedBeforeTheMoneyWasGone() {
        String several =
                "ann DEVICE:old@1d DEVICE:new@50d PHONE:1 PHONE:2@50d1h EMAIL:a@-9d EMAIL:b@60d\nxi DEVICE:new@48d\n";
        Finding finding = on(several).only(LIFE + DRAIN);

        assertThat(finding.evidence().identifiers())
                .extracting(SharedIdentifier::identifierId)
                .containsExactly("DEVICE:new", "PHONE:2");
        assertThat(note(finding, "changes")).isEqualTo("new device, new telephone number");
        assertThat(value(finding, "otherUsers")).isEqualTo(1);
    }

    /** A thief may leave most of the money, where a limit holds him back. */
    @Test
    void findsATrialAndMoreThanEverPaidToOneNewPayee() {
        String trial = "#t1 home -60.00 EUR @50d2h-> mule\n#t2 home -950.00 EUR @50d5h WIRE-> mule\n";
        Finding finding = on(NEW_DEVICE).only(LIFE + trial);

        assertThat(ids(finding)).containsExactly("t1", "t2");
        assertThat(value(finding, "repeats")).isEqualTo(2);
        assertThat(value(finding, "newPayees")).isEqualTo(1);
        assertThat(value(finding, "drainedShare")).isCloseTo(1_010.0 / 6_000, within(1e-9));
        assertThat(on(NEW_DEVICE).run(LIFE + trial.replace("-950", "-939"))).isEmpty();
        assertThat(on(NEW_DEVICE).with(Map.of("minRepeats", "3")).run(LIFE + trial))
                .isEmpty();
        assertThat(on(NEW_DEVICE).with(Map.of("minRepeatedAmount", "1011")).run(LIFE + trial))
                .isEmpty();
        assertThat(on(NEW_DEVICE).with(Map.of("minPastShare", "1.1")).run(LIFE + trial))
                .isEmpty();
    }

    @Test
    void onePurchaseOrSeveralShopsAreNoTrial() {
        assertThat(on(NEW_DEVICE).run(LIFE + "home -1500.00 EUR @50d5h-> shop\n"))
                .isEmpty();
        assertThat(on(NEW_DEVICE).run(LIFE + "home -60.00 EUR @50d2h-> cafe\nhome -1500.00 EUR @50d5h-> shop\n"))
                .isEmpty();
        assertThat(on(NEW_DEVICE).run(LIFE + "home -60.00 EUR @50d2h-> shop\nhome -1500.00 EUR @51d5h-> shop\n"))
                .isEmpty();
        assertThat(on("ann DEVICE:old@1d\n").run(LIFE + "home -60.00 EUR @50d2h-> m\nhome -1500.00 EUR @50d5h-> m\n"))
                .isEmpty();
    }

    @Test
    void whoPaidMoreBeforeHasAReasonToPayAgain() {
        String trial = "#t1 home -60.00 EUR @50d2h-> mule\n#t2 home -950.00 EUR @50d5h WIRE-> mule\n";

        assertThat(on(NEW_DEVICE).run(LIFE + "home -1020.00 EUR @30d-> holiday\n" + trial))
                .isEmpty();
    }

    @Test
    void doesNotAlertOnGenuineUpgradeOfATelephone() {
        String known = DRAIN.replace("mule", "landlord").replace("other", "firm");

        assertThat(on(NEW_DEVICE).run(LIFE + known)).isEmpty();
    }

    @Test
    void whoEverPaidTheCustomerIsKnown() {
        String known = LIFE + "mule -10.00 EUR @20d-> home\n" + DRAIN.replace("other", "mule");

        assertThat(on(NEW_DEVICE).run(known)).isEmpty();
    }

    @Test
    void doesNotAlertOnChangeWithoutDrain() {
        assertThat(on(NEW_DEVICE).run(LIFE)).isEmpty();
        assertThat(on(NEW_DEVICE).run(LIFE + "home -1200.00 EUR @51d-> newlandlord\n"))
                .isEmpty();
    }

    @Test
    void doesNotAlertOnDrainWithoutChange() {
        assertThat(on("ann DEVICE:old@1d\n").run(LIFE + DRAIN)).isEmpty();
        assertThat(on("ann DEVICE:first@50d\n").run(LIFE + DRAIN)).isEmpty();
        assertThat(on("ann DOCUMENT:1 DOCUMENT:2@50d ADDRESS:a ADDRESS:b@50d\n").run(LIFE + DRAIN))
                .isEmpty();
    }

    @Test
    void orderAndGapMatter() {
        assertThat(on(NEW_DEVICE.replace("@50d", "@50d3h")).run(LIFE + DRAIN))
                .singleElement()
                .satisfies(finding -> assertThat(ids(finding)).containsExactly("t2"));
        assertThat(on(NEW_DEVICE.replace("@50d", "@52d")).run(LIFE + DRAIN)).isEmpty();
        assertThat(on(NEW_DEVICE.replace("@50d", "@46d")).run(LIFE + DRAIN)).isEmpty();
    }

    @Test
    void branchTabletIsNoChange() {
        StringBuilder branch = new StringBuilder(NEW_DEVICE);
        for (int visitor = 0; visitor < 20; visitor++) {
            branch.append("v%02d DEVICE:new@%dd%n".formatted(visitor, visitor));
        }
        assertThat(on(branch.toString()).run(LIFE + DRAIN)).isEmpty();
    }

    @Test
    void needsAHistoryToKnowWhoIsNew() {
        assertThat(on(NEW_DEVICE.replace("@50d", "@30d"))
                        .run(LIFE + DRAIN.replace("@50d", "@30d").replace("@51d", "@31d")))
                .isEmpty();
        assertThat(on(NEW_DEVICE.replace("@50d", "@37d"))
                        .run(LIFE + DRAIN.replace("@50d", "@37d").replace("@51d", "@38d")))
                .hasSize(1);
        assertThat(on(NEW_DEVICE).with(Map.of("minHistory", "P41D")).run(LIFE + DRAIN))
                .isEmpty();
    }

    @Test
    void movesToOwnAccountsDrainNothing() {
        assertThat(on(NEW_DEVICE).run(LIFE + DRAIN + "owner: ann mule other\n")).isEmpty();
        assertThat(on(NEW_DEVICE).with(Map.of("minDrainedShare", "0.48")).run(LIFE + DRAIN + "owner: ann mule\n"))
                .singleElement()
                .satisfies(finding -> assertThat(ids(finding)).containsExactly("t2"));
    }

    @Test
    void unknownTimeIsNoChangeButAnEarlierNumber() {
        assertThat(on("ann PHONE:1 PHONE:2\n").run(LIFE + DRAIN)).isEmpty();
        assertThat(on("ann PHONE:1 PHONE:2@50d\n").run(LIFE + DRAIN)).hasSize(1);
    }

    @Test
    void secondDrainIsASecondFinding() {
        String again = NEW_DEVICE.strip() + " DEVICE:newer@80d\n";
        List<Finding> findings = on(again).run(LIFE + DRAIN + """
            firm -4000.00 EUR @70d-> home
            #t3 home -3900.00 EUR @80d1h-> third
            """);

        assertThat(findings).hasSize(2);
        assertThat(findings).flatExtracting(DetectorProbe::ids).containsExactlyInAnyOrder("t1", "t2", "t3");
        assertThat(findings).extracting(Finding::key).doesNotHaveDuplicates();
    }

    @Test
    void saysWhatHasNoRate() {
        String odd = LIFE + DRAIN + "home -70.00 CHF @50d3h-> mule\n";

        assertThat(note(on(NEW_DEVICE).only(odd), "amount")).contains("CHF");
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> probe.detector().parameters(new ParameterValues(Map.of("minDrainedShare", "0"))))
                .hasMessage("parameter minDrainedShare must be a decimal number from 0.01 to 1, was '0'");
    }

    private DetectorProbe<AccountTakeoverParameters> on(String identities) {
        return probe.with(IdentityGraphs.parse(identities));
    }
}
