// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import static io.skein.graph.neo4j.Facts.RECORDED;
import static io.skein.graph.neo4j.Facts.START;
import static io.skein.graph.neo4j.Facts.account;
import static io.skein.graph.neo4j.Facts.customer;
import static io.skein.graph.neo4j.Facts.device;
import static io.skein.graph.neo4j.Facts.login;
import static io.skein.graph.neo4j.Facts.openedAccount;
import static io.skein.graph.neo4j.Facts.owns;
import static io.skein.graph.neo4j.Facts.phone;
import static io.skein.graph.neo4j.Facts.recorded;
import static io.skein.graph.neo4j.Facts.signs;
import static io.skein.graph.neo4j.Facts.transfer;
import static io.skein.graph.neo4j.Facts.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.exec.CancelledException;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.model.Customer;
import io.skein.model.Fact;
import io.skein.model.Ownership.Role;
import io.skein.model.PartyKind;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.DeclaredTie;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Mandate;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import io.skein.window.TransferWindows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Neo4jWindowReaderIT {

    @RegisterExtension
    static final EmptyGraph GRAPH = new EmptyGraph();

    private static final long SEED = 11;
    private static final TimeWindow DAY = new TimeWindow(START, START.plus(Duration.ofDays(1)));

    private final Neo4jFactWriter writer = new Neo4jFactWriter(GRAPH.store());
    private final Neo4jWindowReader reader = new Neo4jWindowReader(GRAPH.store());

    @BeforeEach
    void storeNodes() {
        write(writer, customer("K1", "Ada"), customer("K2", "Bob"));
        write(writer, account("A1"), account("A2"), account("A3"), account("A4"));
        write(writer, device("D1"));
    }

    @Test
    void equalsTheWindowBuiltFromTheSameFacts() {
        List<Transfer> transfers = randomTransfers(500);
        write(writer, owns("K1", "A1"), owns("K2", "A1"), owns("K2", "A2"));
        write(writer, transfers.toArray(Fact[]::new));

        TransferWindowBuilder direct = new TransferWindowBuilder(DAY);
        transfers.forEach(direct::transfer);
        direct.owner("A1", "K1").owner("A1", "K2").owner("A2", "K2");
        TransferWindow expected = direct.build();

        TransferWindow read = read(RECORDED).transfers();
        assertThat(all(read)).isEqualTo(all(expected)).hasSizeBetween(1, 499);
        assertThat(owners(read)).isEqualTo(owners(expected));
    }

    @Test
    void seesTheGraphAsItWasKnown() {
        write(writer, transfer("T1", "A1", "A2", 1, "10.00"));
        writer.write(List.of(recorded(transfer("T1", "A1", "A3", 2, "12.00"), 5)));
        writer.write(List.of(recorded(transfer("T2", "A2", "A3", 3, "7.00"), 7)));

        assertThat(all(read(RECORDED.minusSeconds(1)).transfers())).isEmpty();
        assertThat(all(read(RECORDED).transfers())).containsExactly(transfer("T1", "A1", "A2", 1, "10.00"));
        assertThat(all(read(RECORDED.plus(Duration.ofDays(5))).transfers()))
                .containsExactly(transfer("T1", "A1", "A3", 2, "12.00"));
        assertThat(all(read(RECORDED.plus(Duration.ofDays(7))).transfers()))
                .extracting(Transfer::id)
                .containsExactly("T1", "T2");
    }

    @Test
    void needsNothingPacked() {
        write(writer, owns("K1", "A1"));
        write(writer, randomTransfers(200).toArray(Fact[]::new));
        writer.write(List.of(recorded(transfer("T1", "A1", "A3", 2, "12.00"), 5)));
        Instant now = RECORDED.plus(Duration.ofDays(5));
        TransferWindow packed = read(now).transfers();
        EmptyGraph.run("MATCH ()-[transfer:TRANSFERRED_TO]->() WHERE transfer.version = 1 REMOVE transfer.packed");
        TransferWindow unpacked = read(now).transfers();
        assertThat(all(unpacked)).isEqualTo(all(packed)).contains(transfer("T1", "A1", "A3", 2, "12.00"));
        assertThat(owners(unpacked)).isEqualTo(owners(packed));
    }

    @Test
    void readsTheSameInManySessions() {
        write(writer, randomTransfers(300).toArray(Fact[]::new));
        RunContext inThree = RunContext.plain().withThreads(3);
        assertThat(all(reader.read(DAY, RECORDED, rates(), inThree).transfers()))
                .isEqualTo(all(read(RECORDED).transfers()))
                .isNotEmpty();
    }

    @Test
    void packsWhatHoldsAndNothingElse() {
        write(writer, transfer("T1", "A1", "A2", 1, "10.00"), transfer("T2", "A1", "A2", 1, "10.00"));
        writer.write(List.of(recorded(transfer("T1", "A1", "A3", 2, "12.00"), 5)));
        writer.write(List.of(recorded(transfer("T1", "A1", "A3", 2, "11.00"), 3)));
        assertThat(EmptyGraph.run("MATCH ()-[t:TRANSFERRED_TO]->() RETURN t.id + '.' + t.version AS version,"
                        + " t.packed[1] AS paid, t.supersededAt IS NULL AS holds ORDER BY version"))
                .extracting(row ->
                        row.get("version").asString() + " " + row.get("paid").asObject() + " " + row.get("holds"))
                .containsExactly("T1.1 null FALSE", "T1.2 1200 TRUE", "T1.3 null FALSE", "T2.1 1000 TRUE");
    }

    @Test
    void readsWhoIsKnownByWhat() {
        Instant before = START.minusSeconds(90);
        write(writer, phone("K1", "+491"), phone("K2", "+491", before));
        write(writer, login("L1", "K2", "D1"), login("L2", "K2", "D1", before));
        write(writer, owns("K2", "A1"), owns("K1", "A1"));

        GraphView view = read(RECORDED);
        assertThat(view.identities().links())
                .containsExactly(
                        new Link("K2", "D1", Sort.DEVICE, before),
                        new Link("K1", "PHONE:+491", Sort.PHONE),
                        new Link("K2", "PHONE:+491", Sort.PHONE, before));
        assertThat(view.identities().declared()).containsExactly(new DeclaredTie("K1", "K2"));
        assertThat(read(RECORDED.minusSeconds(1)).identities().links()).isEmpty();
    }

    @Test
    void readsInWhatCapacityAnAccountIsHeld() {
        write(writer, owns("K1", "A1"), signs("K1", "A1"), signs("K2", "A1"), signs("K2", "A2"));
        write(writer, transfer("T1", "A1", "A2", 1, "10.00"));
        List<Mandate> mandates =
                List.of(new Mandate("K2", "A1", Role.SIGNATORY), new Mandate("K2", "A2", Role.SIGNATORY));

        GraphView now = read(RECORDED);
        assertThat(now.identities().mandates()).isEqualTo(mandates);
        assertThat(now.transfers().accounts().owners(0)).containsExactly("K1");
        assertThat(now.identities().declared()).isEmpty();
        writer.write(List.of(recorded(transfer("T2", "A1", "A2", 2, "10.00"), 5)));
        assertThat(read(RECORDED).identities()).isEqualTo(now.identities());
    }

    @Test
    void readsWhatIsKnownOfAccountsAndTheirOwners() {
        write(writer, owns("K1", "A1"));
        write(writer, transfer("T1", "A1", "A2", 1, "10.00"));
        writer.write(List.of(recorded(openedAccount("A1", START), 3)));
        writer.write(List.of(
                recorded(new Customer("K1", PartyKind.LEGAL, "Ada", LocalDate.parse("1990-05-02"), "CN", "shop"), 4)));
        // the kind that held between them came to be known late
        writer.write(List.of(recorded(openedAccount("A1", START.plusMillis(7)), 1)));

        assertThat(profilesAt(0)).isEqualTo("""
            account: A1 kind=CURRENT bank=BANK
            account: A2 kind=CURRENT bank=BANK
            customer: K1 NATURAL country=DE
            """);
        assertThat(profilesAt(2))
                .contains("account: A1 opened=@55d7ms kind=SAVINGS class=II bank=BANK\n", "customer: K1 NATURAL");
        assertThat(profilesAt(3)).contains("account: A1 opened=@55d kind=SAVINGS", "customer: K1 NATURAL");
        assertThat(profilesAt(4))
                .contains("account: A1 opened=@55d kind=SAVINGS")
                .contains("customer: K1 LEGAL born=1990-05-02 country=CN segment=shop\n");
    }

    private String profilesAt(int days) {
        GraphView view = read(RECORDED.plus(Duration.ofDays(days)));
        return TransferWindows.format(view.transfers(), view.profiles());
    }

    @Test
    void tellsHowFarItsFactsReach() {
        assertThat(reader.extent()).isEqualTo(new TimeWindow(Instant.EPOCH, Instant.EPOCH));
        write(writer, transfer("T1", "A1", "A2", 1, "1.00"), transfer("T2", "A1", "A2", 5, "1.00"));
        writer.write(List.of(recorded(customer("K1", "Ada Lovelace"), 2)));
        assertThat(reader.extent())
                .isEqualTo(new TimeWindow(
                        START.plus(Duration.ofHours(1)),
                        START.plus(Duration.ofHours(5)).plusMillis(1)));
        assertThat(reader.watermark()).isEqualTo(RECORDED.plus(Duration.ofDays(2)));
    }

    @Test
    void stopsWhenNobodyWantsTheWindowAnyMore() {
        write(writer, transfer("T1", "A1", "A2", 1, "1.00"));
        RunContext cancelled = RunContext.plain().withCancellation(() -> true);
        assertThatThrownBy(() -> reader.read(DAY, RECORDED, rates(), cancelled)).isInstanceOf(CancelledException.class);
    }

    private GraphView read(Instant knownAt) {
        return reader.read(DAY, knownAt, rates(), RunContext.plain());
    }

    private static RateTable rates() {
        return RateTable.onlyBase(CurrencyUnit.of("EUR"));
    }

    // some outside the day, many at the same instant, parallel ones and self-transfers among them
    private static List<Transfer> randomTransfers(int count) {
        Random random = new Random(SEED);
        List<Transfer> transfers = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            transfers.add(transfer(
                    "T" + number,
                    "A" + (1 + random.nextInt(3)),
                    "A" + (1 + random.nextInt(3)),
                    random.nextInt(30) - 3,
                    (1 + random.nextInt(9)) + ".50"));
        }
        return transfers;
    }

    private static List<Transfer> all(TransferWindow window) {
        return IntStream.range(0, window.transferCount())
                .mapToObj(window::transfer)
                .toList();
    }

    private static List<String> owners(TransferWindow window) {
        return IntStream.range(0, window.accountCount())
                .mapToObj(account ->
                        window.accounts().id(account) + window.accounts().owners(account))
                .toList();
    }
}
