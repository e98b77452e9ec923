// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.deviation;

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

class DeviationDetectorTest {

    private static final int WEEKS = 12;

    private final DetectorProbe<DeviationParameters> probe = new DetectorProbe<>(new DeviationDetector());

    @Test
    void findsAWeekUnlikeOwnPastAndPeers() {
        Finding finding = probe.only(ordinary("shop", 12) + burst("shop", 10, 10, 4_000));

        assertThat(finding.subject().accountIds()).containsExactly("shop");
        assertThat(ids(finding)).hasSize(12);
        assertThat(value(finding, "amount")).isEqualTo(40_200);
        assertThat(value(finding, "measures")).isEqualTo(3);
        assertThat(value(finding, "strangers")).isEqualTo(10);
        assertThat(value(finding, "strangerShare")).isCloseTo(40_000 / 40_200.0, within(1e-9));
        assertThat(note(finding, "strangers")).isEqualTo("most that moved with strangers in an earlier window: 200.00");
        assertThat(note(finding, "measures")).isEqualTo("in what it received");
        assertThat(value(finding, "volumeDeviation")).isCloseTo((40_200 - 200) / 20.0, within(1e-9));
        assertThat(value(finding, "frequencyDeviation")).isCloseTo((12 - 2) / Math.sqrt(2), within(1e-9));
        assertThat(note(finding, "volumeDeviation")).isEqualTo("usual: 200.00, the median of 10 earlier windows");
    }

    @Test
    void keepsItsKeyWhileTheWeekFills() {
        String first =
                probe.only(ordinary("shop", 12) + burst("shop", 10, 10, 4_000)).key();

        assertThat(probe.only(ordinary("shop", 12) + burst("shop", 10, 12, 4_000))
                        .key())
                .isEqualTo(first);
    }

    /** Six payments are not many, and alike; but nobody of the payers was ever seen. */
    @Test
    void moreFromStrangersThanEverMakesTheSecondMeasure() {
        String few = burst("shop", 10, 6, 1_000);
        Finding finding = probe.only(ordinary("shop", 12) + few);

        assertThat(value(finding, "measures")).isEqualTo(2);
        assertThat(value(finding, "strangers")).isEqualTo(6);
        assertThat(probe.with(Map.of("minStrangers", "7")).run(ordinary("shop", 12) + few))
                .isEmpty();
        assertThat(probe.run(ordinary("shop", 12) + few.replaceAll("shop-x\\d+", "shop-c1")))
                .as("the same from somebody known, who alone deviates")
                .noneMatch(each -> each.subject().accountIds().contains("shop"));
    }

    @Test
    void whomThePartyPaidBeforeIsNoStranger() {
        StringBuilder paid = new StringBuilder(ordinary("shop", 12));
        for (int supplier = 0; supplier < 6; supplier++) {
            paid.append("shop -1.00 EUR @%dd-> shop-x%d\n".formatted(20 + supplier, supplier));
        }

        assertThat(probe.run(paid + burst("shop", 10, 6, 1_000))).isEmpty();
    }

    @Test
    void strangersMustBringMoreThanEver() {
        String few = burst("shop", 10, 6, 1_000);

        assertThat(probe.run(ordinary("shop", 12) + few + "other -3100.00 EUR @30d-> shop\n"))
                .isEmpty();
    }

    @Test
    void showsTheTransfersWithStrangersWhereTheyAreWhatIsUnusual() {
        assertThat(ids(probe.only(ordinary("shop", 12) + burst("shop", 10, 6, 1_000))))
                .hasSize(6);
        assertThat(ids(probe.only(ordinary("shop", 12) + burst("shop", 10, 10, 4_000))))
                .as("a busy week is shown whole")
                .hasSize(12);
    }

    @Test
    void seasonThatHasComeBeforeIsNone() {
        assertThat(probe.run(ordinary("shop", 24) + burst("shop", 9, 10, 4_000) + burst("shop", 20, 11, 4_100)))
                .as("the first season deviates, the second does not")
                .hasSize(1)
                .allSatisfy(first -> assertThat(first.window().from()).isEqualTo("2026-03-09T02:00:00Z"));
    }

    @Test
    void whatIsDoneOnFridaysOnlyIsComparedWithFridays() {
        StringBuilder fridays = new StringBuilder("window: @0d .. @84d\n");
        for (int week = 0; week < WEEKS; week++) {
            for (int payment = 0; payment < 10; payment++) {
                fridays.append("m%d -900.00 EUR @%dd%dh-> market\n".formatted(payment, week * 7 + 4, payment));
            }
        }
        assertThat(probe.run(fridays.toString())).isEmpty();
    }

    @Test
    void onePurchaseRaisesTheVolumeAlone() {
        assertThat(probe.run(ordinary("a", 12) + "a -30000.00 EUR @72d-> dealer\n"))
                .isEmpty();
    }

    @Test
    void onePurchaseAmongDailyPaymentsIsOneEvent() {
        StringBuilder daily = new StringBuilder("window: @0d .. @84d\n");
        for (int day = 0; day < 77; day++) {
            daily.append("a -%d.00 EUR @%dd-> k%d\n".formatted(40 + day % 3, day, day % 4));
        }
        daily.append("a -30000.00 EUR @72d5h-> dealer\n");

        assertThat(probe.run(daily.toString())).isEmpty();
        assertThat(probe.with(Map.of("maxSingleShare", "1")).run(daily.toString()))
                .as("volume, fluctuation and concentration all deviate")
                .hasSize(1);
    }

    @Test
    void newPartyHasNoHabits() {
        assertThat(probe.run("window: @0d .. @84d\n" + burst("fresh", 10, 12, 4_000)))
                .isEmpty();
    }

    @Test
    void whatEveryoneDoesBeforeAHolidayIsNone() {
        StringBuilder all = new StringBuilder();
        for (int party = 0; party < 25; party++) {
            all.append(ordinary("p" + party, 12)).append(burst("p" + party, 10, 10, 4_000));
        }
        assertThat(probe.run(all.toString())).isEmpty();
        assertThat(probe.with(Map.of("minPeers", "26")).run(all.toString()))
                .as("without peers they would be")
                .hasSize(25);
    }

    @Test
    void peersAreThoseOfTheSameKindAndSegmentIfThereAreEnough() {
        StringBuilder all = new StringBuilder("customer: s NATURAL segment=student\nowner: s shop\n");
        for (int party = 0; party < 25; party++) {
            String kind = party < 22 ? "LEGAL segment=trade" : "NATURAL segment=student";
            all.append("customer: o%d %s\nowner: o%d p%d\n".formatted(party, kind, party, party));
            all.append(ordinary("p" + party, 12)).append(party < 22 ? burst("p" + party, 10, 10, 4_000) : "");
        }
        all.append(ordinary("shop", 12)).append(burst("shop", 10, 10, 4_000));

        assertThat(probe.run(all.toString()))
                .as("with few students, all are the peers, and most of those have a holiday")
                .isEmpty();
        for (int student = 0; student < 20; student++) {
            all.append("customer: n%d NATURAL segment=student\nowner: n%d q%d\n".formatted(student, student, student));
            all.append(ordinary("q" + student, 12));
        }
        Finding finding = probe.only(all.toString());
        assertThat(finding.subject().accountIds()).containsExactly("shop");
        assertThat(note(finding, "peerDeviation"))
                .isEqualTo("usual: 200.00, the median of 24 peers (persons student) active in that window");
    }

    @Test
    void concentrationAndFluctuationCount() {
        StringBuilder text = new StringBuilder("window: @0d .. @84d\n");
        for (int week = 0; week < 11; week++) {
            for (int payment = 0; payment < 8; payment++) {
                text.append("firm -1000.00 EUR @%dd%dh-> s%d\n".formatted(week * 7 + 1, payment, payment));
            }
        }
        for (int payment = 0; payment < 4; payment++) {
            text.append("firm -10000.00 EUR @72d%dh-> s0\n".formatted(payment));
        }
        Finding finding = probe.only(text.toString());

        assertThat(value(finding, "frequencyDeviation")).isLessThan(5);
        assertThat(value(finding, "fluctuationDeviation")).isGreaterThan(5);
        assertThat(value(finding, "concentrationDeviation")).isGreaterThan(5);
        assertThat(value(finding, "largestShare")).isCloseTo(41_000 / 48_000.0, within(1e-9));
        assertThat(note(finding, "measures")).isEqualTo("in what it paid");
    }

    @Test
    void accountsOfOneOwnerAreOneParty() {
        String owners = "owner: o shop\nowner: o other\n";
        String busy = burst("other", 10, 10, 4_000);

        assertThat(probe.run(ordinary("shop", 12) + busy)).isEmpty();
        assertThat(probe.only(ordinary("shop", 12) + busy + owners).subject().accountIds())
                .containsExactly("other", "shop");
    }

    @Test
    void namesACurrencyWithoutRate() {
        Finding finding =
                probe.only(ordinary("shop", 12) + burst("shop", 10, 10, 4_000) + "x -50.00 CHF @72d-> shop\n");

        assertThat(note(finding, "amount")).isEqualTo("without the part in CHF, which has no rate");
    }

    @Test
    void refusesValuesOutOfRange() {
        assertThatThrownBy(() -> new DeviationDetector().parameters(new ParameterValues(Map.of("minMeasures", "6"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("minMeasures");
    }

    /** Two payments of 100 a week from two customers. */
    private static String ordinary(String shop, int weeks) {
        StringBuilder text = new StringBuilder("window: @0d .. @%dd\n".formatted(weeks * 7));
        for (int week = 0; week < weeks; week++) {
            text.append("%s-c1 -100.00 EUR @%dd-> %s\n".formatted(shop, week * 7 + 1, shop));
            text.append("%s-c2 -100.00 EUR @%dd-> %s\n".formatted(shop, week * 7 + 3, shop));
        }
        return text.toString();
    }

    private static String burst(String payee, int week, int payments, int amount) {
        StringBuilder text = new StringBuilder();
        for (int payment = 0; payment < payments; payment++) {
            text.append(
                    "%s-x%d -%d.00 EUR @%dd%dh-> %s\n".formatted(payee, payment, amount, week * 7, 2 + payment, payee));
        }
        return text.toString();
    }
}
