// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.gatherscatter;

import static io.skein.detect.DetectorProbe.ids;
import static io.skein.detect.DetectorProbe.note;
import static io.skein.detect.DetectorProbe.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatherScatterDetectorTest {

    private static final String A_QUARTER = "window: @0d .. @91d\n";
    private static final String TURN = gather(6, 40) + scatter(5, 42);

    private final GatherScatterDetector detector = new GatherScatterDetector();
    private final DetectorProbe<GatherScatterParameters> probe = new DetectorProbe<>(detector);

    @Test
    void findsPartyThatGathersAndThenScatters() {
        Finding finding = probe.only(A_QUARTER, TURN);

        assertThat(finding.subject().accountIds()).containsExactly("mule");
        assertThat(ids(finding)).hasSize(11);
        assertThat(value(finding, "sources")).isEqualTo(6);
        assertThat(value(finding, "destinations")).isEqualTo(5);
        assertThat(value(finding, "amount")).isEqualTo(6_000);
        assertThat(value(finding, "passedShare")).isEqualTo(5_500.0 / 6_000);
        assertThat(value(finding, "surprise")).isEqualTo(5);
        assertThat(value(finding, "strangerShare")).isEqualTo(1);
        assertThat(value(finding, "duration")).isEqualTo(48 + 8);
    }

    @Test
    void scatteringBeforeGatheringIsNone() {
        assertThat(probe.run(A_QUARTER, gather(6, 42), scatter(5, 40))).isEmpty();
    }

    @Test
    void gatheringOrScatteringAloneIsNone() {
        assertThat(probe.run(A_QUARTER, gather(6, 40))).isEmpty();
        assertThat(probe.run(A_QUARTER, scatter(5, 42))).isEmpty();
        assertThat(probe.run(A_QUARTER, gather(6, 40), scatter(5, 60))).isEmpty();
    }

    @Test
    void amountsMustAgree() {
        assertThat(probe.run(A_QUARTER, TURN.replace("-1100.00", "-500.00"))).isEmpty();
        assertThat(probe.run(A_QUARTER, TURN.replace("-1100.00", "-1900.00"))).isEmpty();
    }

    @Test
    void countsAcrossAllAccountsOfTheMule() {
        String two = TURN.replace("mule -", "other -");

        assertThat(probe.run(A_QUARTER, two)).isEmpty();
        assertThat(probe.only(A_QUARTER, two, "owner: mia mule other").subject().accountIds())
                .containsExactly("mule", "other");
    }

    @Test
    void countsAccountsOfOneSourceOnce() {
        assertThat(probe.run(A_QUARTER, TURN, "owner: family s0 s1 s2")).isEmpty();
    }

    @Test
    void wholesalerIsAlwaysBusyOnBothSides() {
        String trade = IntStream.range(0, 22)
                .mapToObj(round -> gather(6, 4 * round) + scatter(5, 4 * round + 2))
                .collect(Collectors.joining());

        assertThat(probe.run(A_QUARTER, trade)).isEmpty();
    }

    @Test
    void wholesalerIsKnownByItsPartnersEvenWithoutHistory() {
        String twoRounds = gather(6, 0) + scatter(5, 2) + gather(6, 4) + scatter(5, 6);

        assertThat(probe.run("window: @0d .. @8d", twoRounds)).isEmpty();
    }

    @Test
    void saysWhenNothingIsUsualYet() {
        assertThat(note(probe.only(gather(6, 0), scatter(5, 2)), "surprise"))
                .isEqualTo("the data are too short to tell what is usual");
    }

    @Test
    void currencyWithoutRateIsNamedAndNotHeldAgainstTheAmounts() {
        Finding finding = probe.only(A_QUARTER, TURN.replace("1100.00 EUR", "70.00 CHF"));

        assertThat(note(finding, "passedShare")).isEqualTo("without the part in CHF, which has no rate");
    }

    @Test
    void keepsItsKeyWhileTheEpisodeGoesOn() {
        Finding after = probe.only(A_QUARTER, TURN, "mule -300.00 EUR @43d-> late");

        assertThat(ids(after)).hasSize(12);
        assertThat(after.key()).isEqualTo(probe.only(A_QUARTER, TURN).key());
    }

    @Test
    void separateTurnsAreSeparateFindings() {
        String second = (gather(6, 70) + scatter(5, 72)).replaceAll("\\b([sd])(\\d)", "$1x$2");

        assertThat(probe.run(A_QUARTER, TURN, second)).hasSize(2);
    }

    @Test
    void looseningNeverLosesATurn() {
        Map<String, String> loose = Map.of(
                "minCounterparties", "3",
                "minAmount", "0",
                "tolerance", "0.5",
                "minSurprise", "1",
                "minStrangerShare", "0.2");

        assertThat(probe.with(loose).run(A_QUARTER, TURN))
                .anyMatch(each -> ids(each).containsAll(ids(probe.only(A_QUARTER, TURN))));
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> detector.parameters(new ParameterValues(Map.of("tolerance", "-1"))))
                .hasMessage("parameter tolerance must be a decimal number from 0 to 10, was '-1'");
    }

    /** As many parties pay the mule 1,000 each, one every two hours from a day on. */
    private static String gather(int count, int day) {
        return IntStream.range(0, count)
                .mapToObj(source -> "s%d -1000.00 EUR @%dd%dh-> mule\n".formatted(source, day, 2 * source))
                .collect(Collectors.joining());
    }

    private static String scatter(int count, int day) {
        return IntStream.range(0, count)
                .mapToObj(sink -> "mule -1100.00 EUR @%dd%dh-> d%d\n".formatted(day, 2 * sink, sink))
                .collect(Collectors.joining());
    }
}
