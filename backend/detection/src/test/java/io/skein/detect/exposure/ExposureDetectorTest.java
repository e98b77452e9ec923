// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.exposure;

import static io.skein.detect.DetectorProbe.ids;
import static io.skein.detect.DetectorProbe.note;
import static io.skein.detect.DetectorProbe.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.Listing;
import io.skein.detect.ParameterValues;
import io.skein.model.CurrencyUnit;
import io.skein.model.ListKey;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import io.skein.window.WatchListText;
import io.skein.window.WatchLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExposureDetectorTest {

    private static final WatchLists BAD = WatchListText.parse("e1 ACCOUNT:bad");

    private static final String THROUGH_A_MIDDLE = """
        bad    -8000.00 EUR @1d-> middle
        wages  -2000.00 EUR @2d-> middle
        middle -9000.00 EUR @5d-> ann
        boss   -1000.00 EUR @6d-> ann
        """;

    private final DetectorProbe<ExposureParameters> probe = new DetectorProbe<>(new ExposureDetector());

    @Test
    void tracesWhatAListedPartyPaidToWhoReceivedIt() {
        Finding middle = of("middle", run(BAD, THROUGH_A_MIDDLE));

        assertThat(ids(middle)).containsExactly("t1");
        assertThat(value(middle, "amount")).isEqualTo(8_000);
        assertThat(value(middle, "exposure")).isEqualTo(8_000);
        assertThat(value(middle, "share")).isCloseTo(0.8, within(1e-9));
        assertThat(value(middle, "hops")).isEqualTo(1);
        assertThat(note(middle, "hops")).isEqualTo("list bad version 3, entry e1: why e1");
        assertThat(middle.evidence().listings())
                .containsExactly(new Listing("bad", 3, "e1", "why e1", ListKey.Kind.ACCOUNT, "bad"));
    }

    @Test
    void followsItOverFurtherHopsWithLessWeight() {
        Finding ann = of("ann", run(BAD, THROUGH_A_MIDDLE));

        assertThat(ids(ann)).containsExactly("t1", "t3");
        assertThat(ann.subject().accountIds()).containsExactly("ann", "bad", "middle");
        assertThat(value(ann, "amount")).isEqualTo(8_000);
        assertThat(value(ann, "exposure")).isEqualTo(4_000);
        assertThat(value(ann, "share")).isCloseTo(0.8, within(1e-9));
        assertThat(value(ann, "hops")).isEqualTo(2);
    }

    @Test
    void haircutTaintsEveryOutflowInProportion() {
        Finding ann = of("ann", run(probe.with(Map.of("flowPolicy", "PROPORTIONAL")), BAD, THROUGH_A_MIDDLE));

        assertThat(value(ann, "amount")).isEqualTo(7_200);
    }

    @Test
    void tracesWhatReachedAListedPartyBackToWhoPaidIt() {
        List<Finding> found = run(BAD, """
            ann    -5000.00 EUR @1d-> middle
            middle -4000.00 EUR @3d-> bad
            """);

        assertThat(found).hasSize(2);
        assertThat(value(of("middle", found), "share")).isEqualTo(1);
        Finding ann = of("ann", found);
        assertThat(value(ann, "amount")).isEqualTo(4_000);
        assertThat(value(ann, "share")).isCloseTo(0.8, within(1e-9));
        assertThat(note(ann, "share")).isEqualTo("of what was paid");
        assertThat(ids(ann)).containsExactly("t1", "t2");
    }

    @Test
    void moneyThatLeftBeforeItCameIsNotTainted() {
        assertThat(run(BAD, """
            middle -9000.00 EUR @1d-> ann
            bad    -8000.00 EUR @2d-> middle
            """))
                .extracting(each -> each.subject().accountIds().getFirst())
                .containsExactly("middle");
    }

    @Test
    void stopsAfterTheMostHops() {
        String chain = """
            bad -9000.00 EUR @1d-> a
            a   -9000.00 EUR @2d-> b
            b   -9000.00 EUR @3d-> c
            c   -9000.00 EUR @4d-> d
            """;

        assertThat(run(BAD, chain))
                .extracting(each -> each.subject().accountIds().getFirst())
                .containsExactly("a", "b", "c");
        assertThat(run(probe.with(Map.of("maxHops", "4", "minExposure", "0")), BAD, chain))
                .hasSize(4);
    }

    @Test
    void pathThroughAUtilityIsNone() {
        StringBuilder text = new StringBuilder("bad -900.00 EUR @1h-> power\nunrelated -900.00 EUR @2h-> power\n");
        IntStream.range(0, 1_000)
                .forEach(month -> text.append("home%d -90.00 EUR @%dh-> power\n".formatted(month, 3 + month % 20)));
        text.append("power -1800.00 EUR @2d-> supplier\n");

        assertThat(run(BAD, text.toString())).isEmpty();
        assertThat(run(probe.with(Map.of("hubDegree", "2000", "minShare", "0")), BAD, text.toString()))
                .extracting(each -> each.subject().accountIds().getFirst())
                .containsExactly("power");
    }

    @Test
    void smallSumsSentUnaskedAreNoExposure() {
        String dust = "bad -499.00 EUR @1d-> ann\n";

        assertThat(run(BAD, dust)).isEmpty();
        assertThat(run(BAD, "bad -900.00 EUR @1d-> ann\nboss -100000.00 EUR @2d-> ann\n"))
                .isEmpty();
        assertThat(run(probe.with(Map.of("minExposure", "100")), BAD, dust)).hasSize(1);
    }

    @Test
    void movesAmongOwnAccountsAreNoHops() {
        List<Finding> found = run(probe.with(Map.of("maxHops", "2")), BAD, """
            owner: middle m1 m2
            bad -9000.00 EUR @1d-> m1
            m1  -9000.00 EUR @2d-> m2
            m2  -9000.00 EUR @3d-> ann
            """);

        Finding ann = of("ann", found);
        assertThat(value(ann, "hops")).isEqualTo(2);
        assertThat(ids(ann)).containsExactly("t1", "t2", "t3");
        assertThat(found).hasSize(2);
    }

    @Test
    void aListedPartyIsAllItsAccountsAndNotExposedToItself() {
        List<Finding> found = run(BAD, """
            owner: villain bad other
            bad   -9000.00 EUR @1d-> other
            other -9000.00 EUR @2d-> ann
            """);

        assertThat(found).hasSize(1);
        assertThat(value(of("ann", found), "hops")).isEqualTo(1);
    }

    @Test
    void matchesCustomersByWhatTheyAreKnownByAndNeverBySwitchboards() {
        String text = "owner: villain v1\nv1 -9000.00 EUR @1d-> ann\n";
        WatchLists document = WatchListText.parse("e2 DOCUMENT:AB12 PHONE:5");
        IdentityGraph known =
                new IdentityGraph(List.of(new Link("villain", "DOCUMENT:AB12", Sort.DOCUMENT)), List.of());
        List<Link> switchboard = new ArrayList<>();
        IntStream.range(0, 20).forEach(user -> switchboard.add(new Link("c" + (10 + user), "PHONE:5", Sort.PHONE)));
        switchboard.add(new Link("villain", "PHONE:5", Sort.PHONE));

        assertThat(run(probe.with(known), document, text)).hasSize(1);
        assertThat(run(probe.with(known), document, text).getFirst().evidence().listings())
                .extracting(Listing::matchedBy)
                .containsExactly(ListKey.Kind.DOCUMENT);
        assertThat(run(probe.with(new IdentityGraph(switchboard, List.of())), document, text))
                .isEmpty();
        assertThat(run(WatchListText.parse("e3 CUSTOMER:villain"), text)).hasSize(1);
        assertThat(run(WatchListText.parse("e4 ACCOUNT_NUMBER:v1"), text)).hasSize(1);
    }

    @Test
    void anEntryHoldsOnlyFromWhenToWhenItSays() {
        String text = "bad -9000.00 EUR @3d-> ann\n";

        assertThat(run(WatchListText.parse("e1 ACCOUNT:bad from @2d to @4d"), text))
                .hasSize(1);
        assertThat(run(WatchListText.parse("e1 ACCOUNT:bad from @4d"), text)).isEmpty();
        assertThat(run(WatchListText.parse("e1 ACCOUNT:bad to @3d"), text)).isEmpty();
    }

    @Test
    void keepsItsKeyWhileTheExposureGrows() {
        Finding grown = of("ann", run(BAD, THROUGH_A_MIDDLE + "bad -5000.00 EUR @9d-> ann\n"));

        assertThat(grown.key()).isEqualTo(of("ann", run(BAD, THROUGH_A_MIDDLE)).key());
        assertThat(value(grown, "hops")).isEqualTo(1);
        assertThat(value(grown, "exposure")).isEqualTo(9_000);
    }

    @Test
    void saysWhatHasNoRate() {
        Finding finding = of("middle", run(BAD, THROUGH_A_MIDDLE.replace("EUR", "CHF")));

        assertThat(note(finding, "amount")).isEqualTo("CHF has no rate");
    }

    @Test
    void findsNothingWithoutAList() {
        assertThat(run(WatchLists.NONE, THROUGH_A_MIDDLE)).isEmpty();
        assertThat(run(WatchListText.parse("e1 ACCOUNT:nobody"), THROUGH_A_MIDDLE))
                .isEmpty();
    }

    @Test
    void refusesParametersOutOfRange() {
        assertThatThrownBy(() -> probe.detector().parameters(new ParameterValues(Map.of("maxHops", "11"))))
                .hasMessage("parameter maxHops must be a whole number from 1 to 10, was '11'");
    }

    private List<Finding> run(WatchLists lists, String text) {
        return run(probe, lists, text);
    }

    private static List<Finding> run(DetectorProbe<ExposureParameters> probe, WatchLists lists, String text) {
        GraphView view = new GraphView(
                TransferWindows.parse(text), probe.identities(), RateTable.onlyBase(CurrencyUnit.of("EUR")));
        return probe.run(view.with(lists)).findings();
    }

    private static Finding of(String account, List<Finding> findings) {
        return findings.stream()
                .filter(each -> each.subject().accountIds().getFirst().equals(account))
                .findFirst()
                .orElseThrow();
    }
}
