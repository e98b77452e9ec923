// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.ParameterValues;
import io.skein.detect.party.Direction;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FanDetectorTest {

    private static final String A_QUARTER = "window: @0d .. @91d\n";

    private final FanDetector collection = new FanDetector(Direction.IN);
    private final FanDetector distribution = new FanDetector(Direction.OUT);

    @Test
    void findsPartyWhomManyPayWithinDays() {
        Finding finding = only(collection, A_QUARTER + payers(10, 40, "collector"));

        assertThat(finding.detectorId()).isEqualTo("fan-in");
        assertThat(finding.subject().accountIds()).containsExactly("collector");
        assertThat(finding.evidence().transfers()).hasSize(10);
        assertThat(value(finding, "counterparties")).isEqualTo(10);
        assertThat(value(finding, "amount")).isEqualTo(9_000);
        assertThat(value(finding, "surprise")).isCloseTo(8.02, within(0.01));
        assertThat(value(finding, "duration")).isEqualTo(9 * 6);
        assertThat(value(finding, "peerShare")).isEqualTo(1);
        assertThat(note(finding, "surprise"))
                .isEqualTo("usual: 0.0 in each of 24 windows of 84 hours, amounts from 250 on");
    }

    @Test
    void findsPartyWhoPaysManyWithinDays() {
        String text = payers(10, 40, "spreader").replaceAll("(p\\d+) (.*)-> spreader", "spreader $2-> $1");
        Finding finding = only(distribution, A_QUARTER + text);

        assertThat(finding.detectorId()).isEqualTo("fan-out");
        assertThat(finding.subject().accountIds()).containsExactly("spreader");
        assertThat(value(finding, "counterparties")).isEqualTo(10);
        assertThat(run(collection, A_QUARTER + text)).isEmpty();
    }

    @Test
    void countsAcrossAllAccountsOfTheCollector() {
        String two = payers(5, 40, "c1") + payers(5, 40, "c2").replace("p", "q");

        assertThat(only(collection, A_QUARTER + "owner: mule c1 c2\n" + two)
                        .subject()
                        .accountIds())
                .containsExactly("c1", "c2");
        assertThat(run(collection, A_QUARTER + two)).isEmpty();
    }

    @Test
    void countsAccountsOfOnePayerOnce() {
        String text = A_QUARTER + payers(10, 40, "collector");

        assertThat(value(only(collection, text + "owner: family p0 p1 p2\n"), "counterparties"))
                .isEqualTo(8);
        assertThat(run(collection, text + "owner: family p0 p1 p2 p3\n")).isEmpty();
    }

    @Test
    void alwaysBusyShopIsUsual() {
        assertThat(run(collection, A_QUARTER + shop())).isEmpty();
    }

    @Test
    void suddenlyBusierShopIsFound() {
        Finding finding =
                only(collection, A_QUARTER + shop() + payers(60, 50, "kiosk").replace("h->", "m->"));

        assertThat(value(finding, "counterparties")).isGreaterThan(60);
        assertThat(value(finding, "surprise")).isGreaterThan(3);
    }

    @Test
    void employerWhoPaysTheSameStaffMonthlyIsUsual() {
        String twoMonths = "window: @0d .. @61d\n" + wages(40, 25) + wages(40, 55);

        assertThat(run(distribution, twoMonths)).isEmpty();
        assertThat(run(distribution, twoMonths.replace("@55d-> worker", "@55d-> stranger"), Map.of("minSurprise", "4")))
                .hasSize(2);
    }

    @Test
    void charityDriveBringsGiftsTooSmallToCount() {
        String drive = payers(60, 40, "charity").replace("900.00", "50.00");

        assertThat(run(collection, A_QUARTER + drive)).isEmpty();
    }

    @Test
    void whatManyDoIsNothingRare() {
        String everybody = payers(10, 40, "x") + payers(10, 40, "y") + payers(10, 40, "z");

        assertThat(run(collection, A_QUARTER + everybody)).isEmpty();
        assertThat(run(collection, A_QUARTER + everybody, Map.of("maxPeerShare", "1")))
                .hasSize(3);
    }

    @Test
    void findsPayersSpreadOverAWeekWhole() {
        String week = payers(12, 40, "collector").replace("6h", "0h");
        for (int payer = 0; payer < 12; payer++) {
            week = week.replace("@40d%dh-> ".formatted(6 * payer), "@%dd%dh-> ".formatted(40 + payer / 2, payer));
        }

        assertThat(only(collection, A_QUARTER + week).evidence().transfers()).hasSize(12);
        assertThat(run(collection, A_QUARTER + week, Map.of("span", "P3D", "scales", "1")))
                .isEmpty();
    }

    @Test
    void longWindowOfShortDataProvesNothing() {
        String fortnight = IntStream.range(0, 9)
                .mapToObj(payer -> "p%d -900.00 EUR @%dd-> collector\n".formatted(payer, 2 + payer))
                .collect(Collectors.joining());

        assertThat(run(collection, "window: @0d .. @18d\n" + fortnight)).isEmpty();
        assertThat(run(collection, A_QUARTER + fortnight)).hasSize(1);
    }

    @Test
    void findsLargeSumsUnderTheTradeOfAShop() {
        String busy = IntStream.range(0, 900)
                .mapToObj(sale -> "s%d -300.00 EUR @%dh-> kiosk\n".formatted(sale, sale * 2))
                .collect(Collectors.joining());
        Finding finding =
                only(collection, A_QUARTER + busy + payers(12, 40, "kiosk").replace("-900", "-1900"));

        assertThat(value(finding, "counterparties")).isEqualTo(12);
        assertThat(ids(finding)).hasSize(12);
        assertThat(run(
                        collection,
                        A_QUARTER + busy + payers(12, 40, "kiosk").replace("-900", "-1900"),
                        Map.of("scales", "1", "minStrangerShare", "0")))
                .isEmpty();
    }

    @Test
    void customersWhoComeBackAreNoStrangers() {
        String fees = payers(20, 10, "school") + payers(20, 40, "school") + payers(20, 70, "school");

        assertThat(run(collection, A_QUARTER + fees)).isEmpty();
        assertThat(run(collection, A_QUARTER + fees.replaceAll("-900(.*@[17].d)", "-20$1")))
                .isEmpty();
    }

    @Test
    void accountThatHoldsMoneyOfClientsIsThereToBePaid() {
        String text = A_QUARTER + payers(10, 40, "platform");

        DetectorProbe<FanParameters> probe = new DetectorProbe<>(collection);

        assertThat(probe.run(text, "account: platform kind=CUSTODY bank=B1\n")).isEmpty();
        assertThat(probe.run(text, "account: platform kind=CURRENT bank=B1\n")).hasSize(1);
    }

    @Test
    void charityThatPaysOutItsGiftsSpreadsNothing() {
        String projects = payers(10, 40, "drive").replaceAll("(p\\d+) (.*)-> drive", "drive $2-> $1");
        String gifts = IntStream.range(0, 40)
                .mapToObj(giver -> "g%d -45.00 EUR @36d%dh-> drive\n".formatted(giver, giver))
                .collect(Collectors.joining());

        assertThat(run(distribution, A_QUARTER + gifts + projects)).isEmpty();
        assertThat(run(distribution, A_QUARTER + gifts.replace("@36d", "@66d") + projects))
                .hasSize(1);
        assertThat(run(distribution, A_QUARTER + gifts.replaceAll("g[123]\\d ", "g9 ") + projects))
                .hasSize(1);
    }

    @Test
    void saysWhenNothingIsUsualYet() {
        Finding finding = only(collection, payers(10, 0, "collector").replace("h->", "m->"));

        assertThat(value(finding, "surprise")).isZero();
        assertThat(note(finding, "surprise")).isEqualTo("the data are too short to tell what is usual");
    }

    @Test
    void keepsItsKeyWhileTheEpisodeGoesOn() {
        Finding before = only(collection, A_QUARTER + payers(10, 40, "collector"));
        Finding after = only(collection, A_QUARTER + payers(14, 40, "collector"));

        assertThat(after.evidence().transfers()).hasSize(14);
        assertThat(after.key()).isEqualTo(before.key());
    }

    @Test
    void separateEpisodesAreSeparateFindings() {
        String twice = payers(10, 20, "collector") + payers(10, 60, "collector").replace("p", "q");

        assertThat(run(collection, A_QUARTER + twice.replace("h->", "m->"))).hasSize(2);
    }

    @Test
    void currencyWithoutRateIsNamedAndNotHeldAgainstTheAmount() {
        Finding finding =
                only(collection, A_QUARTER + payers(10, 40, "collector").replace("900.00 EUR", "3.00 CHF"));

        assertThat(value(finding, "amount")).isZero();
        assertThat(note(finding, "amount")).isEqualTo("CHF has no rate");
    }

    @Test
    void cutsTheEvidenceOfAVeryWideFanAndSaysSo() {
        Finding finding =
                only(collection, A_QUARTER + payers(1_300, 40, "collector").replace("h->", "m->"));

        assertThat(finding.evidence().transfers()).hasSize(1_000);
        assertThat(finding.truncation()).isNotNull();
    }

    @Test
    void looseningNeverLosesAnEpisode() {
        String text =
                A_QUARTER + payers(12, 40, "collector") + payers(9, 70, "other").replace("p", "q");
        List<Finding> tight = run(collection, text, Map.of("maxPeerShare", "1"));
        List<Finding> loose = run(
                collection,
                text,
                Map.of("maxPeerShare", "1", "minCounterparties", "5", "minAmount", "0", "minSurprise", "1"));

        assertThat(tight).hasSize(2);
        for (Finding finding : tight) {
            assertThat(loose).anyMatch(each -> ids(each).containsAll(ids(finding)));
        }
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> collection.parameters(new ParameterValues(Map.of("minCounterparties", "1"))))
                .hasMessage("parameter minCounterparties must be a whole number from 2 to 100000, was '1'");
        assertThatThrownBy(() -> new FanParameters.Amounts(-1, 2))
                .hasMessage("minTransfer must be at least 0, was -1.0");
    }

    /** As many parties pay 900 each, one every six hours from a day on. */
    private static String payers(int count, int day, String to) {
        return IntStream.range(0, count)
                .mapToObj(payer -> "p%d -900.00 EUR @%dd%dh-> %s\n".formatted(payer, day, 6 * payer, to))
                .collect(Collectors.joining());
    }

    /** Ten other customers every week of the quarter. */
    private static String shop() {
        return IntStream.range(0, 13)
                .mapToObj(week -> payers(10, 7 * week, "kiosk").replace("p", "w" + week + "p"))
                .collect(Collectors.joining());
    }

    private static String wages(int count, int day) {
        return IntStream.range(0, count)
                .mapToObj(worker -> "firm -2500.00 EUR @%dd-> worker%d\n".formatted(day, worker))
                .collect(Collectors.joining());
    }

    private Finding only(FanDetector detector, String text) {
        List<Finding> findings = run(detector, text);
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static List<Finding> run(FanDetector detector, String text) {
        return run(detector, text, Map.of());
    }

    private static List<Finding> run(FanDetector detector, String text, Map<String, String> parameters) {
        GraphView view = new GraphView(
                TransferWindows.parse(text), IdentityGraph.EMPTY, RateTable.onlyBase(CurrencyUnit.of("EUR")));
        return detector.detect(view, detector.parameters(new ParameterValues(parameters)), RunContext.plain())
                .findings();
    }

    private static List<String> ids(Finding finding) {
        return finding.evidence().transfers().stream().map(Transfer::id).toList();
    }

    private static double value(Finding finding, String name) {
        return indicator(finding, name).value();
    }

    private static String note(Finding finding, String name) {
        return indicator(finding, name).note().english();
    }

    private static Indicator indicator(Finding finding, String name) {
        return finding.indicators().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
