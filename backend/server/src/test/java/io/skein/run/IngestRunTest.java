// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.exec.RunContext;
import io.skein.ingest.layout.ReadOptions;
import io.skein.ingest.record.Reason;
import io.skein.model.FactKind;
import io.skein.model.PlatformException;
import io.skein.run.IngestReport.FactCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestRunTest {

    private static final String CUSTOMERS = "customer_id,customer_kind,name\nc1,natural,Ada\n";
    private static final String ACCOUNTS = "account_id,bank_id\na,b1\nb,b1\n";
    private static final String OWNERSHIP = "customer_id,account_id\nc1,a\n";
    private static final String TRANSFERS = "transfer_id,from_account_id,to_account_id,at,amount,currency\n";
    private static final String T1 = "t1,a,b,2026-03-01T09:30:00Z,12.50,EUR\n";
    private static final String T2 = "t2,b,b,2026-03-01T09:31:00Z,7.00,EUR\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void storesInOrderOfReferenceAndBalances(boolean bulk) throws IOException {
        write("1.csv", TRANSFERS + T1 + T2 + "t3,a,b,2026-03-01T09:31:00Z,0,EUR\n");
        write("2.csv", OWNERSHIP);
        write("3.csv", ACCOUNTS);
        write("4.csv", CUSTOMERS);
        FakeGraph graph = graph(bulk);
        IngestReport report = ingest(graph);
        assertThat(report.balance()).isEqualTo("read 7 = stored 6 + duplicate 0 + rejected 1");
        assertThat(report.reasons()).containsOnlyKeys(Reason.ZERO_AMOUNT);
        assertThat(report.notes().selfTransfers()).isEqualTo(1);
        assertThat(report.bulk()).isEqualTo(bulk);
        assertThat(graph.versions()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsOnlyDuplicatesInSecondRun(boolean bulk) throws IOException {
        write("1.csv", ACCOUNTS);
        write("2.csv", TRANSFERS + T1 + T2);
        FakeGraph graph = graph(bulk);
        ingest(graph);
        String once = graph.versions().toString();
        assertThat(ingest(graph).balance()).isEqualTo("read 4 = stored 0 + duplicate 4 + rejected 0");
        assertThat(graph.versions()).hasToString(once);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsCorrectionsAsVersionsAndCountsDuplicates(boolean bulk) throws IOException {
        write("1.csv", ACCOUNTS);
        write("2.csv", TRANSFERS + T1 + T1.replace("12.50", "13.50") + T1 + T2);
        FakeGraph graph = graph(bulk);
        IngestReport report = ingest(graph);
        assertThat(report.balance()).isEqualTo("read 6 = stored 5 + duplicate 1 + rejected 0");
        assertThat(report.facts().get(FactKind.TRANSFER)).isEqualTo(new FactCounts(2, 1, 1));
        assertThat(graph.versions().get("TRANSFER t1")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void countsRecordAsStoredIfAnyOfItsFactsIsNew(boolean bulk) throws IOException {
        String header = "Bank Name,Bank ID,Account Number,Entity ID,Entity Name\n";
        write("1.csv", header + "B,1,x,E,Individual #1\nB,1,y,E,Individual #1\nB,1,y,E,Individual #1\n");
        IngestReport report = ingest(graph(bulk));
        assertThat(report.balance()).isEqualTo("read 3 = stored 2 + duplicate 1 + rejected 0");
        assertThat(report.facts().get(FactKind.CUSTOMER)).isEqualTo(new FactCounts(1, 0, 2));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rejectsTransferOfUnknownAccountWhenAccountsAreDescribed(boolean bulk) throws IOException {
        write("1.csv", ACCOUNTS);
        write("2.csv", TRANSFERS + T1 + "t3,a,nobody,2026-03-01T09:31:00Z,1,EUR\n");
        IngestReport report = ingest(graph(bulk));
        assertThat(report.balance()).isEqualTo("read 4 = stored 3 + duplicate 0 + rejected 1");
        assertThat(Files.readString(directory.resolve("rejects.csv")))
                .contains("2.csv,3,to_account_id,UNKNOWN_ACCOUNT")
                .contains("nobody");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void createsAccountsOfBareTransferList(boolean bulk) throws IOException {
        write("1.csv", TRANSFERS + T1 + T2);
        FakeGraph graph = graph(bulk);
        IngestReport report = ingest(graph);
        assertThat(report.balance()).isEqualTo("read 2 = stored 2 + duplicate 0 + rejected 0");
        assertThat(report.notes().createdAccounts()).isEqualTo(2);
        write("2.csv", TRANSFERS + "t9,a,new,2026-03-02T09:30:00Z,12.50,EUR\n");
        assertThat(ingest(graph).balance()).isEqualTo("read 3 = stored 1 + duplicate 2 + rejected 0");
    }

    @Test
    void describesCreatedAccountWhenItsRecordArrives() throws IOException {
        write("1.csv", TRANSFERS + T1);
        FakeGraph graph = new FakeGraph();
        ingest(graph);
        write("2.csv", ACCOUNTS);
        IngestReport report = ingest(graph);
        assertThat(report.facts().get(FactKind.ACCOUNT)).isEqualTo(new FactCounts(0, 2, 0));
        assertThat(report.balance()).isEqualTo("read 3 = stored 2 + duplicate 1 + rejected 0");
    }

    @Test
    void rejectsWhatRefersToNobody() throws IOException {
        write("1.csv", ACCOUNTS);
        write("2.csv", "customer_id,account_id\nghost,a\n");
        write("3.csv", "login_id,customer_id,device_id,at\nl,ghost,d,2026-03-01T09:31:00Z\n");
        IngestReport report = ingest(new FakeGraph());
        assertThat(report.reasons()).containsOnlyKeys(Reason.UNKNOWN_CUSTOMER);
        assertThat(Files.readString(directory.resolve("rejects.csv"))).contains("UNKNOWN_DEVICE");
    }

    @Test
    void writesQuarantineThatSpreadsheetCannotRunAndOthersCannotRead() throws IOException {
        write("1.csv", "device_id,device_type\n\"=HYPERLINK(1)\u0007\",\n" + "x".repeat(500) + ",\n");
        ingest(new FakeGraph());
        Path quarantine = directory.resolve("rejects.csv");
        assertThat(Files.readAllLines(quarantine))
                .anySatisfy(line -> assertThat(line).contains(",'=HYPERLINK(1)\\u0007"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(300));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(quarantine)))
                .isEqualTo("rw-------");
    }

    @Test
    void leavesNoQuarantineFileWhenNothingIsRejected() throws IOException {
        write("1.csv", ACCOUNTS);
        Files.writeString(directory.resolve("rejects.csv"), "of an earlier run");
        assertThat(ingest(new FakeGraph()).quarantine()).isNull();
        assertThat(directory.resolve("rejects.csv")).doesNotExist();
    }

    @Test
    void cutsLongInputIntoBatches() throws IOException {
        StringBuilder text = new StringBuilder("device_id\n");
        for (int i = 0; i < 12_345; i++) {
            text.append('d').append(i).append('\n');
        }
        write("1.csv", text.toString());
        FakeGraph graph = new FakeGraph();
        assertThat(ingest(graph).stored()).isEqualTo(12_345);
        assertThat(graph.largestBatch()).isEqualTo(BatchSink.BATCH_FACTS);
    }

    @Test
    void storesNothingWhenNamedFileIsMissing() throws IOException {
        Path known = write("1.csv", ACCOUNTS);
        FakeGraph graph = new FakeGraph();
        IngestRequest request = request(List.of(known, directory.resolve("missing.csv")), LoadPath.BOLT);
        IngestRun run = new IngestRun(graph, graph, Optional.empty());
        assertThatThrownBy(() -> run.run(request, RunContext.plain()))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("missing.csv");
        assertThat(graph.versions()).isEmpty();
    }

    private static FakeGraph graph(boolean bulk) {
        return bulk ? new FakeGraph().withBulk() : new FakeGraph();
    }

    private IngestReport ingest(FakeGraph graph) {
        IngestRun run = new IngestRun(graph, graph, Optional.of(graph));
        LoadPath load = graph.isPossible() ? LoadPath.IMPORTER : LoadPath.BOLT;
        return run.run(request(List.of(directory.resolve("in")), load), RunContext.plain());
    }

    private IngestRequest request(List<Path> inputs, LoadPath load) {
        return new IngestRequest(
                inputs,
                ReadOptions.startingAt(Instant.parse("2026-06-01T00:00:00Z")),
                load,
                UnknownAccounts.AUTO,
                directory.resolve("rejects.csv"),
                directory.resolve("work"));
    }

    private Path write(String name, String text) throws IOException {
        Files.createDirectories(directory.resolve("in"));
        return Files.writeString(directory.resolve("in").resolve(name), text);
    }
}
