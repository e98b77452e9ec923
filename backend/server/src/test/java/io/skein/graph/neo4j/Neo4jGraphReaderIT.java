// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import static io.skein.graph.neo4j.Facts.START;
import static io.skein.graph.neo4j.Facts.account;
import static io.skein.graph.neo4j.Facts.customer;
import static io.skein.graph.neo4j.Facts.device;
import static io.skein.graph.neo4j.Facts.login;
import static io.skein.graph.neo4j.Facts.owns;
import static io.skein.graph.neo4j.Facts.phone;
import static io.skein.graph.neo4j.Facts.recorded;
import static io.skein.graph.neo4j.Facts.transfer;
import static io.skein.graph.neo4j.Facts.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.graph.GraphReader;
import io.skein.graph.GraphReader.BundledEdge;
import io.skein.graph.GraphReader.Neighbourhood;
import io.skein.graph.GraphReader.NeighbourhoodQuery;
import io.skein.graph.GraphReader.NodeSummary;
import io.skein.graph.GraphReader.Page;
import io.skein.graph.GraphReader.PageRequest;
import io.skein.graph.ScoreWriter.ElementScore;
import io.skein.model.CurrencyUnit;
import io.skein.model.Fact;
import io.skein.model.Money;
import io.skein.model.PlatformException;
import io.skein.model.RiskGrade;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Neo4jGraphReaderIT {

    @RegisterExtension
    static final EmptyGraph GRAPH = new EmptyGraph();

    private static final TimeWindow MONTH = new TimeWindow(START, START.plus(Duration.ofDays(30)));

    private final Neo4jFactWriter writer = new Neo4jFactWriter(GRAPH.store());
    private final Neo4jGraphReader reader = new Neo4jGraphReader(GRAPH.store(), Facts.VALUES);

    @BeforeEach
    void storeNodes() {
        write(writer, customer("K1", "Ada"), customer("K2", "Bob"));
        write(writer, account("A1"), account("A2"), account("A3"), account("A4"));
        write(writer, owns("K1", "A1"));
        write(writer, phone("K1", "+491"), phone("K2", "+491"));
    }

    @Test
    void readsAccountsAndCustomersWithWhatTheyAreTiedTo() {
        assertThat(reader.accounts(List.of("A1", "A9", "A2"))).containsOnlyKeys("A1", "A2");
        assertThat(storedAccount("A1").account()).isEqualTo(account("A1"));
        assertThat(storedAccount("A1").ownerIds()).containsExactly("K1");
        assertThat(storedCustomer("K1").identifierIds()).containsExactly("PHONE:+491");
    }

    @Test
    void listsOwnersThenAccountsByMoneyAndSaysWhatItLeavesOut() {
        write(
                writer,
                transfer("T1", "A1", "A2", 1, "10.00"),
                transfer("T2", "A2", "A1", 2, "5.00"),
                transfer("T3", "A1", "A3", 3, "90.00"),
                transfer("T4", "A1", "A3", 4, "10.00"),
                transfer("T5", "A1", "A1", 5, "999.00"),
                transfer("T6", "A1", "A4", 24 * 40, "999.00"));
        Neighbourhood all =
                reader.neighbourhood(new NeighbourhoodQuery("Account", "A1", MONTH, new PageRequest(0, 10)));
        assertThat(all.nodes()).extracting(NodeSummary::id).containsExactly("K1", "A3", "A2");
        assertThat(all.truncated()).isFalse();
        assertThat(all.edges())
                .contains(new BundledEdge(
                        "TRANSFERRED_TO",
                        "A1",
                        "A3",
                        2,
                        Map.of("EUR", 10_000L),
                        START.plus(Duration.ofHours(3)),
                        START.plus(Duration.ofHours(4))))
                .hasSize(4);

        Neighbourhood second =
                reader.neighbourhood(new NeighbourhoodQuery("Account", "A1", MONTH, new PageRequest(1, 1)));
        assertThat(second.nodes()).extracting(NodeSummary::id).containsExactly("A3");
        assertThat(second.totalNeighbours()).isEqualTo(3);
        assertThat(second.truncated()).isTrue();
    }

    @Test
    void ranksMoneyOfAllCurrenciesInTheBaseCurrencyAndEqualSumsById() {
        write(
                writer,
                transfer("T1", "A1", "A4", 1, "50.00"),
                transfer("T2", "A1", "A2", 2, Money.parse("5000", CurrencyUnit.of("JPY"))),
                transfer("T3", "A3", "A1", 3, "50.00"));
        write(writer, owns("K2", "A1"));
        assertThat(idsAround("Account", "A1")).containsExactly("K1", "K2", "A3", "A4", "A2");
    }

    @Test
    void listsTheNeighboursOfACustomerByLabelAndId() {
        write(writer, owns("K1", "A4"), owns("K1", "A2"));
        write(writer, device("D1"));
        write(writer, login("L1", "K1", "D1"));
        assertThat(idsAround("Customer", "K1")).containsExactly("A1", "A2", "A4", "D1", "PHONE:+491");
    }

    @Test
    void findsWhoSharesAnIdentifier() {
        Neighbourhood users =
                reader.neighbourhood(new NeighbourhoodQuery("Identifier", "PHONE:+491", MONTH, new PageRequest(0, 10)));
        assertThat(users.nodes()).extracting(NodeSummary::id).containsExactly("K1", "K2");
        assertThat(users.edges()).extracting(BundledEdge::fromId).containsExactly("K1", "K2");
        assertThatThrownBy(
                        () -> reader.neighbourhood(new NeighbourhoodQuery("City", "X", MONTH, new PageRequest(0, 1))))
                .isInstanceOf(PlatformException.class);
    }

    @Test
    void pagesThroughTheTransfersOfAPairInBothDirections() {
        write(
                writer,
                IntStream.range(0, 25)
                        .mapToObj(n -> n % 2 == 0
                                ? transfer("T" + n, "A1", "A2", n, "1.00")
                                : transfer("T" + n, "A2", "A1", n, "1.00"))
                        .toArray(Fact[]::new));
        writer.write(List.of(recorded(transfer("T3", "A2", "A1", 3, "2.00"), 1)));
        Page<Transfer> last = reader.transfersBetween("A1", "A2", MONTH, new PageRequest(20, 10));
        assertThat(last.total()).isEqualTo(25);
        assertThat(last.items()).extracting(Transfer::id).containsExactly("T20", "T21", "T22", "T23", "T24");
        assertThat(reader.transfersBetween("A1", "A1", MONTH, new PageRequest(0, 10))
                        .items())
                .isEmpty();
    }

    @Test
    void countsNeighboursOfAHubOnce() {
        write(writer, IntStream.range(0, 300).mapToObj(n -> account("H" + n)).toArray(Fact[]::new));
        write(
                writer,
                IntStream.range(0, 600)
                        .mapToObj(n -> transfer("T" + n, "A4", "H" + n % 300, n, "1.00"))
                        .toArray(Fact[]::new));
        assertThat(storedNode("A4").degree()).isEqualTo(300);
        Neighbourhood page =
                reader.neighbourhood(new NeighbourhoodQuery("Account", "A4", MONTH, new PageRequest(0, 25)));
        assertThat(page.nodes()).hasSize(25);
        assertThat(page.totalNeighbours()).isEqualTo(300);
        assertThat(page.truncated()).isTrue();
    }

    @Test
    void findsNodesByTheBeginningOfWhatTheyAreCalled() {
        assertThat(reader.search("Ad", 10)).extracting(NodeSummary::id).containsExactly("K1");
        assertThat(reader.search("NA", 2)).extracting(NodeSummary::id).containsExactly("A1", "A2");
        assertThat(reader.search("+49", 10)).extracting(NodeSummary::label).containsExactly("Identifier");
        assertThat(reader.search(" ", 10)).isEmpty();
    }

    @Test
    void findsNodesInWhateverCaseTheTextIsTyped() {
        write(writer, customer("K3", "Ada Lovelace"));
        assertThat(reader.search("ada l", 10)).extracting(NodeSummary::id).containsExactly("K3");
        assertThat(reader.search("ADA", 10)).extracting(NodeSummary::id).containsExactly("K1", "K3");
        assertThat(reader.search("na1", 10)).extracting(NodeSummary::id).containsExactly("A1");
        assertThat(reader.search("phone:", 10)).extracting(NodeSummary::id).containsExactly("PHONE:+491");
    }

    @Test
    void replacesTheScoresOfTheRunBefore() {
        Neo4jScoreWriter scores = new Neo4jScoreWriter(GRAPH.store());
        scores.replaceScores(
                List.of(
                        new ElementScore("Account", "A1", 0.9, RiskGrade.HIGH_RISK),
                        new ElementScore("Customer", "K1", 0.4, RiskGrade.ATTENTION)),
                START);
        scores.replaceScores(List.of(new ElementScore("Account", "A2", 0.5, RiskGrade.WARNING)), START.plusSeconds(1));
        assertThat(storedAccount("A1").score()).isNull();
        assertThat(storedCustomer("K1").score()).isNull();
        assertThat(storedAccount("A2").score())
                .satisfies(score -> assertThat(score.grade()).isEqualTo(RiskGrade.WARNING));
    }

    @Test
    void countsWhatIsStored() {
        assertThat(reader.counts())
                .containsEntry("Account", 4L)
                .containsEntry("OWNS", 1L)
                .containsEntry("Device", 0L);
    }

    private List<String> idsAround(String label, String id) {
        return reader.neighbourhood(new NeighbourhoodQuery(label, id, MONTH, new PageRequest(0, 10))).nodes().stream()
                .map(NodeSummary::id)
                .toList();
    }

    private GraphReader.AccountDetails storedAccount(String id) {
        return Objects.requireNonNull(reader.accounts(List.of(id)).get(id));
    }

    private GraphReader.CustomerDetails storedCustomer(String id) {
        return Objects.requireNonNull(reader.customers(List.of(id)).get(id));
    }

    private NodeSummary storedNode(String id) {
        return Objects.requireNonNull(reader.nodes("Account", List.of(id)).get(id));
    }
}
