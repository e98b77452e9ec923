// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.structuring;

import static io.skein.detect.DetectorProbe.ids;
import static io.skein.detect.DetectorProbe.note;
import static io.skein.detect.DetectorProbe.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.DeclaredTie;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StructuringDetectorTest {

    private static final String A_QUARTER = "window: @0d .. @91d\n";

    private static final String SPLITTER = """
            a -9400.00 EUR @30d CASH-> x
            a -9700.00 EUR @30d5h CASH-> y
            a -9200.00 EUR @31d WIRE-> x
            a -9500.00 EUR @32d WIRE-> x
            """;

    private static final String SMURFS = """
            a -9400.00 EUR @30d-> x
            b -9700.00 EUR @30d5h-> x
            c -9200.00 EUR @31d-> x
            b -9500.00 EUR @32d-> x
            owner: ann a
            owner: ben b
            owner: cis c
            """;

    private final StructuringDetector detector = new StructuringDetector();
    private final DetectorProbe<StructuringParameters> probe = new DetectorProbe<>(detector);

    @Test
    void findsSumThatOnePartyPaysInParts() {
        Finding finding = probe.only(A_QUARTER, SPLITTER);

        assertThat(finding.subject().accountIds()).containsExactly("a");
        assertThat(ids(finding)).containsExactly("t1", "t2", "t3", "t4");
        assertThat(value(finding, "transfers")).isEqualTo(4);
        assertThat(value(finding, "amount")).isEqualTo(37_800);
        assertThat(value(finding, "closeness")).isEqualTo(0.945);
        assertThat(value(finding, "originators")).isEqualTo(1);
        assertThat(value(finding, "cashShare")).isEqualTo(0.5);
        assertThat(value(finding, "surprise")).isEqualTo(4);
        assertThat(value(finding, "duration")).isEqualTo(48);
        assertThat(note(finding, "surprise")).startsWith("usual: 0.0 in each of");
    }

    @Test
    void addsUpAllAccountsOfTheParty() {
        String two = SPLITTER.replace("a -9200", "b -9200");

        assertThat(probe.run(A_QUARTER, two)).isEmpty();
        assertThat(probe.only(A_QUARTER, two, "owner: ann a b").subject().accountIds())
                .containsExactly("a", "b");
    }

    @Test
    void findsLinkedPartiesWhoPayPartsToOneBeneficiary() {
        Finding finding = probe.with(samePhone("ann", "ben", "cis")).only(A_QUARTER, SMURFS);

        assertThat(finding.subject().accountIds()).containsExactly("a", "b", "c", "x");
        assertThat(finding.subject().customerIds()).containsExactly("ann", "ben", "cis");
        assertThat(value(finding, "originators")).isEqualTo(3);
        assertThat(value(finding, "transfers")).isEqualTo(4);
    }

    @Test
    void strangersWhoPayOneShopAreNotLinked() {
        assertThat(probe.run(A_QUARTER, SMURFS)).isEmpty();
        assertThat(probe.with(samePhone("ann", "ben")).run(A_QUARTER, SMURFS)).isEmpty();
    }

    @Test
    void householdSplitsAsWellAsStrangers() {
        IdentityGraph phone = samePhone("ann", "ben", "cis");
        IdentityGraph household = new IdentityGraph(phone.links(), List.of(new DeclaredTie("ann", "ben")));

        assertThat(probe.with(household).run(A_QUARTER, SMURFS)).hasSize(1);
    }

    @Test
    void householdsAddressLinksButThatOfABlockOfFlatsDoesNot() {
        IdentityGraph house = linked(Sort.ADDRESS, "ann", "ben", "cis");
        IdentityGraph block =
                linked(Sort.ADDRESS, "ann", "ben", "cis", "dan", "eva", "fay", "gus", "hal", "ivy", "jon");

        assertThat(probe.with(house).run(A_QUARTER, SMURFS)).hasSize(1);
        assertThat(probe.with(block).run(A_QUARTER, SMURFS)).isEmpty();
        assertThat(probe.with(house).with(Map.of("minTie", "0.5")).run(A_QUARTER, SMURFS))
                .isEmpty();
    }

    @Test
    void regularSmallWagesBelowTheThresholdAreNoSplitSum() {
        assertThat(probe.run(A_QUARTER, wages("2500.00"))).isEmpty();
        assertThat(probe.run(A_QUARTER, wages("8500.00"))).isEmpty();
    }

    @Test
    void wagesOfOneMonthAloneCannotBeKnownToBeRegular() {
        assertThat(note(probe.only(payday("8500.00", 2)), "surprise"))
                .isEqualTo("the data are too short to tell what is usual");
    }

    @Test
    void firmWhoseInvoicesAlwaysComeToSuchAmountsIsUsual() {
        String firm = IntStream.range(0, 45)
                .mapToObj(each -> "firm -%d.00 EUR @%dd-> s%d\n".formatted(9_000 + 7 * each, 2 * each, each % 9))
                .collect(Collectors.joining());

        assertThat(probe.with(Map.of("minTransfers", "3")).run(A_QUARTER, firm)).isEmpty();
    }

    @Test
    void amountsAtTheThresholdOrFarBelowDoNotCount() {
        assertThat(probe.run(A_QUARTER, SPLITTER.replace("9200.00", "10000.00")))
                .isEmpty();
        assertThat(probe.run(A_QUARTER, SPLITTER.replace("9200.00", "7499.99"))).isEmpty();
        assertThat(probe.run(A_QUARTER, SPLITTER.replace("9200.00", "7500.00"))).hasSize(1);
    }

    @Test
    void whoAlsoPaysJustAboveTheThresholdDoesNotAvoidIt() {
        String above = "a -10100.00 EUR @60d-> z\na -11900.00 EUR @70d-> x\n";

        assertThat(probe.run(A_QUARTER, SPLITTER, "a -10100.00 EUR @60d-> z")).hasSize(1);
        assertThat(probe.run(A_QUARTER, SPLITTER, above)).isEmpty();
        assertThat(probe.with(Map.of("maxAboveShare", "0.5")).run(A_QUARTER, SPLITTER, above))
                .hasSize(1);
    }

    @Test
    void sumMustReachTheThreshold() {
        String small = SPLITTER.replaceAll("9.00.00 EUR", "2000.00 EUR");
        Map<String, String> wide = Map.of("minShare", "0.1");

        assertThat(probe.with(wide).run(A_QUARTER, small)).isEmpty();
        assertThat(probe.with(wide).run(A_QUARTER, small, "a -2000.00 EUR @32d1h-> x"))
                .hasSize(1);
    }

    @Test
    void namesCurrencyThatCouldNotBeCompared() {
        Finding finding = probe.only(A_QUARTER, SPLITTER, "a -9000.00 CHF @31d-> x");

        assertThat(ids(finding)).hasSize(4);
        assertThat(note(finding, "amount"))
                .isEqualTo("meanwhile there were transfers in CHF, which has no rate and was not compared");
    }

    @Test
    void keepsItsKeyWhileTheEpisodeGoesOn() {
        Finding before = probe.only(A_QUARTER, SPLITTER);
        Finding after = probe.only(A_QUARTER, SPLITTER, "a -9900.00 EUR @34d-> z");

        assertThat(ids(after)).hasSize(5);
        assertThat(after.key()).isEqualTo(before.key());
    }

    @Test
    void looseningNeverLosesAnEpisode() {
        List<Finding> tight = probe.run(A_QUARTER, SPLITTER);
        List<Finding> loose = probe.with(Map.of(
                        "minTransfers", "2", "minShare", "0.5", "span", "P14D", "minSurprise", "1", "minTie", "0.1"))
                .run(A_QUARTER, SPLITTER, "a -6000.00 EUR @40d-> z");

        assertThat(loose).anyMatch(each -> ids(each).containsAll(ids(tight.getFirst())));
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> detector.parameters(new ParameterValues(Map.of("minShare", "1"))))
                .hasMessage("parameter minShare must be a decimal number from 0.01 to 0.999, was '1'");
    }

    private static String wages(String amount) {
        return payday(amount, 2) + payday(amount, 32) + payday(amount, 63);
    }

    private static String payday(String amount, int day) {
        return IntStream.range(0, 12)
                .mapToObj(worker -> "firm -%s EUR @%dd%dh-> worker%d\n".formatted(amount, day, worker, worker))
                .collect(Collectors.joining());
    }

    private static IdentityGraph samePhone(String... customers) {
        return linked(Sort.PHONE, customers);
    }

    private static IdentityGraph linked(Sort sort, String... customers) {
        List<Link> links = List.of(customers).stream()
                .map(each -> new Link(each, "id-1", sort))
                .toList();
        return new IdentityGraph(links, List.of());
    }
}
