// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.nearthreshold;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearThresholdPairDetectorTest {

    private static final String HALF_A_YEAR = "window: @0d .. @182d\n";

    private static final String PAIR = """
            a -9400.00 EUR @30d-> b
            a -9700.00 EUR @32d-> b
            a -9200.00 EUR @35d-> b
            """;

    private final NearThresholdPairDetector detector = new NearThresholdPairDetector();
    private final DetectorProbe<NearThresholdParameters> probe = new DetectorProbe<>(detector);

    @Test
    void findsPairWithFrequentAmountsCloseToTheLimit() {
        Finding finding = probe.only(HALF_A_YEAR, PAIR);

        assertThat(finding.subject().accountIds()).containsExactly("a", "b");
        assertThat(ids(finding)).containsExactly("t1", "t2", "t3");
        assertThat(value(finding, "transfers")).isEqualTo(3);
        assertThat(value(finding, "amount")).isEqualTo(28_300);
        assertThat(value(finding, "closeness")).isCloseTo(0.9433, within(1e-4));
        assertThat(value(finding, "surprise")).isEqualTo(3);
        assertThat(value(finding, "duration")).isEqualTo(5 * 24);
    }

    @Test
    void countsAcrossAllAccountsOfBoth() {
        String four = PAIR.replace("a -9700", "c -9700").replace("@35d-> b", "@35d-> d");

        assertThat(probe.run(HALF_A_YEAR, four)).isEmpty();
        assertThat(probe.only(HALF_A_YEAR, four, "owner: ann a c", "owner: ben b d")
                        .subject()
                        .accountIds())
                .containsExactly("a", "c", "b", "d");
    }

    @Test
    void amountsToOthersAreNotThePair() {
        assertThat(probe.run(HALF_A_YEAR, PAIR.replace("@35d-> b", "@35d-> c"))).isEmpty();
        assertThat(probe.run(HALF_A_YEAR, PAIR.replace("a -9200.00 EUR @35d-> b", "b -9200.00 EUR @35d-> a")))
                .isEmpty();
    }

    @Test
    void instalmentsAtAFixedPriceAreInnocent() {
        assertThat(probe.run(HALF_A_YEAR, instalments(6, 30))).isEmpty();
        assertThat(probe.run("window: @0d .. @22d", instalments(4, 7))).isEmpty();
    }

    @Test
    void onePriceEveryDayIsNoInstalment() {
        assertThat(probe.only(HALF_A_YEAR, instalments(5, 1)).evidence().transfers())
                .hasSize(5);
    }

    @Test
    void instalmentsDoNotHideWhatIsPaidBesides() {
        assertThat(ids(probe.only(HALF_A_YEAR, instalments(6, 30).replace("shop", "b"), PAIR)))
                .containsExactly("t7", "t8", "t9");
    }

    @Test
    void firmsThatSettleSuchInvoicesAllTheYearAreUsual() {
        String firms = IntStream.range(0, 45)
                .mapToObj(each -> "a -%d.00 EUR @%dd-> b\n".formatted(9_000 + 7 * each, 4 * each))
                .collect(Collectors.joining());

        assertThat(probe.run(HALF_A_YEAR, firms)).isEmpty();
    }

    @Test
    void slowPaymentsAreNotFrequent() {
        assertThat(probe.run(HALF_A_YEAR, PAIR.replace("@35d", "@44d1h"))).isEmpty();
        assertThat(probe.run(HALF_A_YEAR, PAIR.replace("@35d", "@43d23h"))).hasSize(1);
    }

    @Test
    void amountsAtTheLimitOrFarBelowDoNotCount() {
        assertThat(probe.run(HALF_A_YEAR, PAIR.replace("9200.00", "10000.00"))).isEmpty();
        assertThat(probe.run(HALF_A_YEAR, PAIR.replace("9200.00", "7999.99"))).isEmpty();
    }

    @Test
    void pairThatAlsoPaysJustAboveTheLimitDoesNotAvoidIt() {
        String above = "a -10000.00 EUR @60d-> b\n";

        assertThat(probe.run(HALF_A_YEAR, PAIR, above)).isEmpty();
        assertThat(probe.run(HALF_A_YEAR, PAIR, above.replace("10000.00", "12500.00")))
                .isEmpty();
        assertThat(probe.run(HALF_A_YEAR, PAIR, above.replace("10000.00", "12500.01")))
                .hasSize(1);
        assertThat(probe.run(HALF_A_YEAR, PAIR, above.replace("-> b", "-> c"))).hasSize(1);
        assertThat(probe.with(Map.of("maxAboveShare", "0.4")).run(HALF_A_YEAR, PAIR, above))
                .hasSize(1);
    }

    @Test
    void namesCurrencyThatCouldNotBeCompared() {
        assertThat(note(probe.only(HALF_A_YEAR, PAIR, "a -9000.00 CHF @31d-> b"), "amount"))
                .contains("CHF");
    }

    @Test
    void keepsItsKeyWhileTheEpisodeGoesOn() {
        Finding after = probe.only(HALF_A_YEAR, PAIR, "a -9900.00 EUR @40d-> b");

        assertThat(ids(after)).hasSize(4);
        assertThat(after.key()).isEqualTo(probe.only(HALF_A_YEAR, PAIR).key());
    }

    @Test
    void looseningNeverLosesAnEpisode() {
        Map<String, String> loose = Map.of("minTransfers", "2", "minShare", "0.5", "span", "P30D", "minSurprise", "0");

        assertThat(probe.with(loose).run(HALF_A_YEAR, PAIR))
                .anyMatch(each -> ids(each).containsAll(ids(probe.only(HALF_A_YEAR, PAIR))));
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> detector.parameters(new ParameterValues(Map.of("minTransfers", "1"))))
                .hasMessage("parameter minTransfers must be a whole number from 2 to 100000, was '1'");
    }

    private static String instalments(int count, int everyDays) {
        return IntStream.range(0, count)
                .mapToObj(each -> "a -9500.00 EUR @%dd-> shop\n".formatted(each * everyDays))
                .collect(Collectors.joining());
    }
}
