// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.scattergather;

import static io.skein.detect.DetectorProbe.ids;
import static io.skein.detect.DetectorProbe.note;
import static io.skein.detect.DetectorProbe.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.detect.DetectionResult;
import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScatterGatherDetectorTest {

    private static final String RELAYS = """
            s -3000.00 EUR @1d-> m1
            s -2000.00 EUR @1d2h-> m2
            s -4000.00 EUR @1d4h-> m3
            m1 -2850.00 EUR @2d-> t
            m2 -1900.00 EUR @2d2h-> t
            m3 -3800.00 EUR @2d10h-> t
            """;

    private final ScatterGatherDetector detector = new ScatterGatherDetector();
    private final DetectorProbe<ScatterGatherParameters> probe = new DetectorProbe<>(detector);

    @Test
    void findsSumSentThroughMiddlemen() {
        Finding finding = probe.only(RELAYS);

        assertThat(finding.subject().accountIds()).containsExactly("s", "m1", "m2", "m3", "t");
        assertThat(ids(finding)).hasSize(6);
        assertThat(value(finding, "middles")).isEqualTo(3);
        assertThat(value(finding, "amount")).isEqualTo(8_550);
        assertThat(value(finding, "passedShare")).isEqualTo(0.95);
        assertThat(value(finding, "rest")).isEqualTo(26);
        assertThat(value(finding, "duration")).isEqualTo(34);
    }

    @Test
    void middlemanMustReceiveBeforeHePays() {
        assertThat(probe.run(RELAYS.replace("EUR @2d-> t", "EUR @23h-> t"))).isEmpty();
        assertThat(probe.run(RELAYS.replace("EUR @2d-> t", "EUR @1d-> t"))).isEmpty();
        assertThat(probe.run(RELAYS.replace("EUR @2d-> t", "EUR @5d-> t"))).isEmpty();
    }

    @Test
    void everyAmountMustBePassedOnNearlyWhole() {
        assertThat(probe.run(RELAYS.replace("2850.00", "2699.00"))).isEmpty();
        assertThat(probe.run(RELAYS.replace("2850.00", "3301.00"))).isEmpty();
        assertThat(probe.run(RELAYS.replace("2850.00", "2700.00"))).hasSize(1);
    }

    @Test
    void middlemenMustBeDifferentParties() {
        assertThat(probe.run(RELAYS, "owner: ann m1 m2")).isEmpty();
        assertThat(probe.run(RELAYS, "owner: ann s m1")).isEmpty();
        assertThat(probe.run(RELAYS, "owner: ann s t")).isEmpty();
    }

    @Test
    void countsAllAccountsOfSourceMiddleAndSink() {
        String many = RELAYS.replace("s -2000", "s2 -2000")
                .replace("m2 -1900", "m2b -1900")
                .replace("@2d10h-> t", "@2d10h-> t2");

        assertThat(probe.run(many)).isEmpty();
        assertThat(probe.only(many, "owner: sam s s2", "owner: mia m2 m2b", "owner: tom t t2")
                        .subject()
                        .accountIds())
                .containsExactly("s", "s2", "m1", "m2", "m2b", "m3", "t", "t2");
    }

    @Test
    void payrollAndASharedLandlordAreInnocent() {
        String homes = IntStream.range(0, 6)
                .mapToObj(worker -> """
                        firm -%d.00 EUR @1d-> w%d
                        w%d -%d.00 EUR @2d-> landlord
                        """.formatted(2_500 + 10 * worker, worker, worker, 900 + 10 * worker))
                .collect(Collectors.joining());

        assertThat(probe.run(homes)).isEmpty();
    }

    @Test
    void fewOfAnEmployersStaffWhoPayOneCardIssuerAreInnocent() {
        String staff = crowd("s -%d.00 EUR @1d-> worker%d\n");
        String cardholders = crowd("holder%2$d -%1$d.00 EUR @2d-> t\n");

        assertThat(probe.run(RELAYS, staff, cardholders)).isEmpty();
        assertThat(probe.run(RELAYS, staff)).hasSize(1);
        assertThat(probe.run(RELAYS, cardholders)).hasSize(1);
        assertThat(probe.with(Map.of("minMiddleShare", "0.1")).run(RELAYS, staff, cardholders))
                .hasSize(1);
        assertThat(probe.run(RELAYS, staff, cardholders.replaceAll("-2(...)[.]", "-1$1.")))
                .hasSize(1);
    }

    private static String crowd(String line) {
        return IntStream.range(0, 12)
                .mapToObj(each -> line.formatted(2_500 + each, each))
                .collect(Collectors.joining());
    }

    @Test
    void hubPassesOnEverybodysMoneyAndIsNoMiddleman() {
        DetectionResult result = probe.with(Map.of("hubDegree", "1"))
                .run(new GraphView(
                        TransferWindows.parse(RELAYS),
                        IdentityGraph.EMPTY,
                        RateTable.onlyBase(CurrencyUnit.of("EUR"))));

        assertThat(result.findings()).isEmpty();
        assertThat(result.counts()).containsEntry("payments.by-hubs", 3L);
    }

    @Test
    void convertedAmountsAreComparedByTheirRate() {
        RateTable rates = RateTable.onlyBase(CurrencyUnit.of("EUR"))
                .with(LocalDate.parse("2020-01-01"), CurrencyUnit.of("USD"), 0.5);
        String converted = RELAYS.replace("2850.00 EUR", "5700.00 USD").replace("1900.00 EUR", "1900.00 CHF");

        assertThat(probe.run(new GraphView(TransferWindows.parse(converted), IdentityGraph.EMPTY, rates))
                        .findings())
                .isEmpty();
        assertThat(probe.with(Map.of("minMiddles", "2"))
                        .run(new GraphView(TransferWindows.parse(converted), IdentityGraph.EMPTY, rates))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(note(finding, "amount"))
                        .isEqualTo("meanwhile there were transfers in CHF, which has no rate and was not compared"));
    }

    @Test
    void oneCurrencyNeedsNoRate() {
        Finding finding = probe.only(RELAYS.replace("EUR", "CHF"));

        assertThat(value(finding, "amount")).isZero();
        assertThat(note(finding, "amount")).isEqualTo("CHF has no rate");
    }

    @Test
    void takesWhatIsReceivedOrPassedOnInPiecesForOneAmount() {
        String inPieces = """
                s -1000.00 EUR @0h-> m1
                s -400.00 EUR @1h-> m2
                s -600.00 EUR @5h-> m2
                s -1000.00 EUR @2h-> m3
                m1 -300.00 EUR @20h-> t
                m2 -480.00 EUR @21h-> t
                m1 -670.00 EUR @22h-> t
                m2 -500.00 EUR @30h-> t
                m3 -980.00 EUR @1d-> t
                """;
        Finding finding = probe.with(Map.of("minAmount", "0")).only(inPieces);

        assertThat(ids(finding)).hasSize(9);
        assertThat(value(finding, "middles")).isEqualTo(3);
        assertThat(value(finding, "amount")).isEqualTo(2930);
        assertThat(value(finding, "passedShare")).isEqualTo(2930.0 / 3000);
        assertThat(probe.with(Map.of("minAmount", "0", "pieceSpan", "PT8H")).run(inPieces))
                .isEmpty();
    }

    @Test
    void keepsItsKeyWhileTheEpisodeGoesOn() {
        Finding after = probe.only(RELAYS, "s -1000.00 EUR @2d-> m4", "m4 -990.00 EUR @3d-> t");

        assertThat(value(after, "middles")).isEqualTo(4);
        assertThat(after.key()).isEqualTo(probe.only(RELAYS).key());
    }

    @Test
    void looseningNeverLosesASum() {
        Map<String, String> loose =
                Map.of("maxRest", "P10D", "tolerance", "0.4", "span", "P20D", "minMiddles", "2", "minAmount", "0");

        assertThat(probe.with(loose).run(RELAYS)).anyMatch(each -> ids(each).containsAll(ids(probe.only(RELAYS))));
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> detector.parameters(new ParameterValues(Map.of("minMiddles", "1"))))
                .hasMessage("parameter minMiddles must be a whole number from 2 to 100000, was '1'");
    }
}
