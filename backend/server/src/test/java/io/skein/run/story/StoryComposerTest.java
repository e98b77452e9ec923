// SPDX-License-Identifier: Apache-2.0
package io.skein.run.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.skein.alert.AlertContent;
import io.skein.alert.Story;
import io.skein.alert.Story.Tie;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryComposerTest {

    private static final String COLLECTED = """
        #f1 s1 -3000.00 EUR @0h-> c
        #f2 s2 -3000.00 EUR @1h-> c
        #f3 s3 -3000.00 EUR @2h-> c
        #l1 c -8900.00 EUR @5h-> m1
        #l2 m1 -8800.00 EUR @8h-> m2
        #l3 m2 -8700.00 EUR @11h-> d
        #r1 d -8600.00 EUR @20h-> e
        #r2 e -8500.00 EUR @24h-> f
        #r3 f -8400.00 EUR @28h-> d
        """;

    private static final String MULES = """
        #a1 v -1000.00 EUR @0h-> m
        #a2 m -900.00 EUR @5h-> c
        #b1 w -1500.00 EUR @30h-> n
        #b2 n -1400.00 EUR @35h-> c
        """;

    @Test
    void fanInThatFeedsAChainThatEndsInACycleIsOneStory() {
        List<Story> stories = compose(
                COLLECTED,
                alert("cycle", "r1", "r2", "r3"),
                alert("chain", "l1", "l2", "l3"),
                alert("fan", "f1", "f2", "f3"));

        assertThat(stories).hasSize(1);
        Story story = stories.getFirst();
        assertThat(story.parts()).extracting(Story.Part::alertId).containsExactly("fan", "chain", "cycle");
        assertThat(story.links())
                .extracting(Story.Link::fromAlertId, Story.Link::toAlertId, Story.Link::tie)
                .containsExactlyInAnyOrder(
                        tuple("fan", "chain", Tie.PASSED_ON), tuple("chain", "cycle", Tie.PASSED_ON));
        assertThat(story.parts().get(1).inAccountIds()).containsExactly("c");
        assertThat(story.parts().get(1).outAccountIds()).containsExactly("d");
        assertThat(story.isTruncated()).isFalse();
    }

    @Test
    void moneyThatOnlyPassesTheSameAccountLaterIsAnotherStory() {
        assertThat(compose(
                        COLLECTED.replace("@5h", "@5d").replace("@8h", "@6d").replace("@11h", "@7d"),
                        alert("chain", "l1", "l2", "l3"),
                        alert("fan", "f1", "f2", "f3")))
                .isEmpty();
    }

    @Test
    void twoUnrelatedRingsThroughOneUtilityAreTwo() {
        StringBuilder bills = new StringBuilder();
        for (int payer = 0; payer < 150; payer++) {
            bills.append("p%d -80.00 EUR @%dm-> u\n".formatted(payer, 60 + 7 * payer));
        }
        String rings = """
            #a1 a -900.00 EUR @3h-> u
            #a2 u -890.00 EUR @4h-> b
            #a3 b -880.00 EUR @6h-> a
            #c1 c -900.00 EUR @3h10m-> u
            #c2 u -890.00 EUR @4h10m-> d
            #c3 d -880.00 EUR @6h10m-> c
            """;

        assertThat(compose(bills + rings, alert("one", "a1", "a2", "a3"), alert("two", "c1", "c2", "c3")))
                .isEmpty();
    }

    @Test
    void ringsThatBeginAtTheUtilityAreTwoAsWell() {
        StringBuilder bills = new StringBuilder();
        for (int payer = 0; payer < 150; payer++) {
            bills.append("p%d -80.00 EUR @%dm-> u\n".formatted(payer, 60 + 7 * payer));
        }
        String rings = """
            #a1 u -900.00 EUR @3h-> a
            #a2 a -890.00 EUR @4h-> u
            #c1 u -900.00 EUR @9h-> c
            #c2 c -890.00 EUR @10h-> u
            """;

        assertThat(compose(bills + rings, alert("one", "a1", "a2"), alert("two", "c1", "c2")))
                .isEmpty();
    }

    @Test
    void findingsOverOneTransferAreOneStory() {
        assertThat(compose(COLLECTED, alert("one", "l1", "l2"), alert("two", "l2", "l3")))
                .singleElement()
                .satisfies(story -> assertThat(story.links())
                        .containsExactly(new Story.Link("one", "two", Tie.SHARED_TRANSFERS, 0.5)));
    }

    @Test
    void findingsAboutTheSameCustomersAreOneStoryUnlessEveryoneDealsWithThem() {
        AlertContent ring = people("ring", "anna", "bert");
        AlertContent fan = people("fan", "anna");

        assertThat(compose("owner: anna a\na -1.00 EUR @0h-> b", ring, fan)).hasSize(1);

        StringBuilder hub = new StringBuilder("owner: anna a\n");
        IntStream.rangeClosed(0, StoryRules.MOST_COUNTERPARTIES)
                .forEach(payer -> hub.append("p%d -80.00 EUR @0h-> a\n".formatted(payer)));
        assertThat(compose(hub.toString(), ring, fan)).isEmpty();
    }

    @Test
    void customersWhoShareADocumentAreNoHubTogether() {
        StringBuilder town = new StringBuilder("owner: anna a\nowner: bert b\n");
        IntStream.range(0, 2 * StoryRules.MOST_COUNTERPARTIES)
                .forEach(shop ->
                        town.append("%s -80.00 EUR @%dm-> s%d\n".formatted(shop % 2 == 0 ? "a" : "b", shop, shop)));
        IdentityGraph document = new IdentityGraph(
                List.of(new Link("anna", "DOCUMENT:x", Sort.DOCUMENT), new Link("bert", "DOCUMENT:x", Sort.DOCUMENT)),
                List.of());

        assertThat(compose(town.toString(), document, people("ring", "anna", "bert"), people("fan", "anna")))
                .hasSize(1);
    }

    @Test
    void mulesOfOneCollectorAreOneStory() {
        assertThat(compose(MULES, alert("one", "a1", "a2"), alert("two", "b1", "b2")))
                .singleElement()
                .satisfies(story ->
                        assertThat(story.links()).containsExactly(new Story.Link("one", "two", Tie.SHARED_END, 1)));
    }

    @Test
    void littleThatEndsAtTheSameAccountTiesNothing() {
        String rest = MULES + "#b3 n -1500.00 EUR @40h-> elsewhere\n";

        assertThat(compose(rest, alert("one", "a1", "a2"), alert("two", "b1", "b2", "b3")))
                .isEmpty();
    }

    @Test
    void customersOfOneShopAreNoStory() {
        StringBuilder shop = new StringBuilder(MULES);
        IntStream.range(0, StoryRules.MOST_PAYERS)
                .forEach(payer -> shop.append("p%d -80.00 EUR @%dm-> c\n".formatted(payer, payer)));

        assertThat(compose(shop.toString(), alert("one", "a1", "a2"), alert("two", "b1", "b2")))
                .isEmpty();
    }

    @Test
    void storyThatWouldBeTooLongSaysThatItWasCut() {
        int alerts = StoryRules.MOST_PARTS + 5;
        StringBuilder text = new StringBuilder();
        AlertContent[] chain = new AlertContent[alerts];
        for (int part = 0; part < alerts; part++) {
            text.append("#t%d a%d -100.00 EUR @%dh-> a%d\n".formatted(part, part, part, part + 1));
            chain[part] = alert("alert-%03d".formatted(part), "t" + part, "t" + (part + 1));
        }
        text.append("#t%d a%d -100.00 EUR @%dh-> a%d\n".formatted(alerts, alerts, alerts, alerts + 1));

        List<Story> stories = compose(text.toString(), chain);

        assertThat(stories).allSatisfy(story -> {
            assertThat(story.parts()).hasSizeLessThanOrEqualTo(StoryRules.MOST_PARTS);
            assertThat(story.isTruncated()).isTrue();
        });
        assertThat(stories).isNotEmpty();
    }

    private static List<Story> compose(String text, AlertContent... alerts) {
        return compose(text, IdentityGraph.EMPTY, alerts);
    }

    private static List<Story> compose(String text, IdentityGraph identities, AlertContent... alerts) {
        TransferWindow window = TransferWindows.parse(text);
        GraphView view = new GraphView(window, identities, RateTable.onlyBase(CurrencyUnit.of("EUR")));
        List<AlertContent> timed =
                Arrays.stream(alerts).map(alert -> timed(alert, window)).toList();
        List<Story> stories = new StoryComposer(view, timed).compose(RunContext.plain());
        assertThat(new StoryComposer(view, timed.reversed()).compose(RunContext.plain()))
                .as("whatever the order of the alerts")
                .isEqualTo(stories);
        return stories;
    }

    private static AlertContent timed(AlertContent alert, TransferWindow window) {
        Instant first = IntStream.range(0, window.transferCount())
                .filter(transfer -> alert.transferIds().contains(window.transferId(transfer)))
                .mapToObj(transfer -> Instant.ofEpochMilli(window.epochMillis(transfer)))
                .findFirst()
                .orElse(TransferWindows.ORIGIN);
        return new AlertContent(alert.id(), first, alert.transferIds(), alert.customerIds());
    }

    private static AlertContent alert(String id, String... transferIds) {
        return new AlertContent(id, TransferWindows.ORIGIN, List.of(transferIds), List.of());
    }

    private static AlertContent people(String id, String... customerIds) {
        return new AlertContent(
                id, TransferWindows.ORIGIN, List.of(), List.copyOf(new TreeSet<>(List.of(customerIds))));
    }
}
