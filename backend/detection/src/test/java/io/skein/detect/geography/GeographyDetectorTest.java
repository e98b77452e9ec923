// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.geography;

import static io.skein.detect.DetectorProbe.ids;
import static io.skein.detect.DetectorProbe.note;
import static io.skein.detect.DetectorProbe.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.Listing;
import io.skein.detect.ParameterValues;
import io.skein.model.CurrencyUnit;
import io.skein.model.ListKey;
import io.skein.window.GraphView;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import io.skein.window.WatchListText;
import io.skein.window.WatchLists;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GeographyDetectorTest {

    private static final WatchLists PLACES = WatchListText.parse("kp COUNTRY:KP");

    private static final String THROUGH_A_LISTED_PLACE = """
        a -9000.00 EUR @1h-> b
        b -8800.00 EUR @5h-> c
        owner: bob b
        customer: bob NATURAL country=KP
        """;

    private static final String DETOUR = """
        a -9000.00 EUR @1h-> b
        b -8800.00 EUR @5h-> c
        c -8700.00 EUR @9h-> d
        account: a bank=BANKDEFF
        account: b bank=BANKCY2N
        account: c bank=BANKCY2N
        account: d bank=BANKDEFF
        """;

    private final DetectorProbe<GeographyParameters> probe = new DetectorProbe<>(new GeographyDetector());

    @Test
    void findsAChainThatTouchesAListedPlace() {
        Finding finding = only(PLACES, THROUGH_A_LISTED_PLACE);

        assertThat(ids(finding)).containsExactly("t1", "t2");
        assertThat(value(finding, "sourceAmount")).isEqualTo(9_000);
        assertThat(value(finding, "listedLegs")).isEqualTo(2);
        assertThat(value(finding, "returns")).isZero();
        assertThat(note(finding, "listedLegs")).isEqualTo("list bad version 3, entry kp: why kp");
        assertThat(finding.evidence().listings())
                .containsExactly(new Listing("bad", 3, "kp", "why kp", ListKey.Kind.COUNTRY, "b"));
    }

    @Test
    void findsADetourAbroadWithoutAnyList() {
        Finding finding = only(WatchLists.NONE, DETOUR);

        assertThat(ids(finding)).containsExactly("t1", "t2", "t3");
        assertThat(value(finding, "returns")).isEqualTo(1);
        assertThat(finding.evidence().listings()).isEmpty();
    }

    @Test
    void knowsTheCountryOfAnAccountByItsIban() {
        assertThat(run(WatchLists.NONE, """
            DE89370400440532013000      -9000.00 EUR @1h-> CY17002001280000001200527600
            CY17002001280000001200527600 -8800.00 EUR @5h-> DE29100100100000001000
            """)).hasSize(1);
        assertThat(run(WatchLists.NONE, """
            DE88370400440532013000      -9000.00 EUR @1h-> CY17002001280000001200527600
            CY17002001280000001200527600 -8800.00 EUR @5h-> DE29100100100000001000
            """)).isEmpty();
    }

    @Test
    void bankIdsThatAreNotAllBicsNameNoCountry() {
        assertThat(run(WatchLists.NONE, DETOUR + "account: e bank=Savings-1\n")).isEmpty();
    }

    @Test
    void declaredTradeCorridorTouchesNothing() {
        WatchLists declared = WatchListText.parse("kp COUNTRY:KP", "in CORRIDOR:DE>KP", "out CORRIDOR:KP>DE");
        String trade = """
            buyer  -9000.00 EUR @1h-> trader
            trader -8800.00 EUR @5h-> buyer2
            account: buyer bank=BANKDEFF
            account: trader bank=BANKKPPY
            account: buyer2 bank=BANKDEFF
            """;

        assertThat(run(declared, trade)).isEmpty();
        assertThat(run(PLACES, trade)).hasSize(1);
        assertThat(value(only(WatchListText.parse("kp COUNTRY:KP", "in CORRIDOR:DE>KP"), trade), "listedLegs"))
                .isEqualTo(1);
    }

    @Test
    void detourOnDeclaredCorridorsAloneIsTrade() {
        assertThat(run(WatchListText.parse("in CORRIDOR:DE>CY", "out CORRIDOR:CY>DE"), DETOUR))
                .isEmpty();
        assertThat(run(WatchListText.parse("in CORRIDOR:DE>CY"), DETOUR)).hasSize(1);
    }

    @Test
    void moneyThatStaysAbroadOrAtHomeMakesNoDetour() {
        assertThat(run(WatchLists.NONE, DETOUR.replace("account: d bank=BANKDEFF", "account: d bank=BANKFRPP")))
                .isEmpty();
        assertThat(run(WatchLists.NONE, DETOUR.replace("BANKCY2N", "BANKDEFF"))).isEmpty();
    }

    @Test
    void placesCountOnlyWhileTheyAreListed() {
        assertThat(run(WatchListText.parse("kp COUNTRY:KP from @1d"), THROUGH_A_LISTED_PLACE))
                .isEmpty();
        assertThat(run(WatchListText.parse("kp COUNTRY:KP to @1d"), THROUGH_A_LISTED_PLACE))
                .hasSize(1);
    }

    @Test
    void onePaymentToAListedPlaceIsNoWayButCanBeAskedFor() {
        String payment = """
            a -9000.00 EUR @1h-> b
            owner: bob b
            customer: bob NATURAL country=KP
            """;

        assertThat(run(PLACES, payment)).isEmpty();
        assertThat(run(probe.with(Map.of("minHops", "1")), PLACES, payment)).hasSize(1);
    }

    @Test
    void wagesSentHomeAreTooSmall() {
        String small = THROUGH_A_LISTED_PLACE.replace("9000", "900").replace("8800", "880");

        assertThat(run(PLACES, small)).isEmpty();
        assertThat(run(probe.with(Map.of("minAmount", "500")), PLACES, small)).hasSize(1);
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> probe.detector().parameters(new ParameterValues(Map.of("minHops", "0"))))
                .hasMessage("parameter minHops must be a whole number from 1 to 20, was '0'");
    }

    private Finding only(WatchLists lists, String text) {
        List<Finding> findings = run(lists, text);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private List<Finding> run(WatchLists lists, String text) {
        return run(probe, lists, text);
    }

    private static List<Finding> run(DetectorProbe<GeographyParameters> probe, WatchLists lists, String text) {
        TransferWindow window = TransferWindows.parse(text);
        GraphView view = new GraphView(
                window,
                probe.identities(),
                TransferWindows.profiles(window, text),
                RateTable.onlyBase(CurrencyUnit.of("EUR")));
        return probe.run(view.with(lists)).findings();
    }
}
