// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.ingest.FactReader;
import io.skein.ingest.PlannedSource;
import io.skein.ingest.ReadRecord;
import io.skein.ingest.Sources;
import io.skein.ingest.layout.ReadOptions;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.model.Transfer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthFilesTest {

    private static final ReadOptions OPTIONS = ReadOptions.startingAt(Instant.parse("2026-01-01T00:00:00Z"));
    private static final String HEADER =
            "Timestamp,From Bank,Account,To Bank,Account,Amount Received,Receiving Currency,"
                    + "Amount Paid,Payment Currency,Payment Format,Is Laundering\n";
    private static final String FIRST = "2022/09/01 00:10,070,AAA,0003,BBB,100.00,US Dollar,100.00,US Dollar,ACH,";
    private static final String SECOND = "2022/09/01 00:20,003,BBB,0070,AAA,99.00,US Dollar,99.00,US Dollar,Wire,";
    private static final String OTHER = "2022/09/01 00:30,003,BBB,0070,CCC,5.00,Yen,5.00,Yen,Wire,";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void namesTransfersAsAnIngestDoes() throws IOException {
        write("Trans.csv", HEADER + FIRST + "0\n" + FIRST + "1\n" + SECOND + "1\n" + OTHER + "1\n" + OTHER + "0\n");
        write(
                "Patterns.txt",
                "BEGIN LAUNDERING ATTEMPT - CYCLE:  Max 2 hops\n" + FIRST + "1\n" + SECOND
                        + "1\nEND LAUNDERING ATTEMPT - CYCLE\n\n");

        Truth truth = read();

        List<String> ids = ingested("Trans.csv");
        assertThat(truth.patterns()).hasSize(1);
        PlantedPattern cycle = truth.patterns().getFirst();
        assertThat(cycle.typology()).isEqualTo("cycle");
        assertThat(cycle.laundering()).isTrue();
        assertThat(cycle.transferIds()).containsExactlyInAnyOrder(ids.get(0), ids.get(2));
        assertThat(cycle.accountIds()).containsExactly("3/BBB", "70/AAA");
        assertThat(truth.illicitTransferIds()).containsExactlyInAnyOrder(ids.get(0), ids.get(2), ids.get(3));
        assertThat(truth.notes()).singleElement().asString().contains("2 transfers are in patterns; 1 more");
    }

    @Test
    void tellsEqualRowsOfAPatternApart() throws IOException {
        write("Trans.csv", HEADER + FIRST + "1\n" + FIRST + "1\n");
        write(
                "Patterns.txt",
                "BEGIN LAUNDERING ATTEMPT - STACK\n" + FIRST + "1\n" + FIRST + "1\nEND LAUNDERING ATTEMPT - STACK\n");

        assertThat(read().patterns().getFirst().transferIds())
                .containsExactlyInAnyOrderElementsOf(ingested("Trans.csv"));
    }

    @Test
    void namesEveryLineOfAPatternFileThatIsWrong() throws IOException {
        write("Trans.csv", HEADER + FIRST + "0\n");
        write(
                "Patterns.txt",
                "BEGIN LAUNDERING ATTEMPT - CYCLE\n" + FIRST.replace("100.00", "1e2") + "1\n"
                        + "BEGIN LAUNDERING ATTEMPT - FAN-IN\nEND LAUNDERING ATTEMPT - FAN-IN\n" + SECOND + "1\n"
                        + "END LAUNDERING ATTEMPT\nBEGIN LAUNDERING ATTEMPT - FAN-OUT\n");

        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        wrong -> assertThat(wrong.code()).isEqualTo(ErrorCode.INVALID_INPUT))
                .hasMessageContaining("5 lines cannot be used as truth")
                .hasMessageContaining("line 2: Amount")
                .hasMessageContaining("line 3: an attempt begins before that of line 1 has ended")
                .hasMessageContaining("line 5: a transfer outside any attempt")
                .hasMessageContaining("line 6: an attempt ends that has not begun")
                .hasMessageContaining("line 7: the file ends inside the attempt");
    }

    @Test
    void readsBothKindsOfAmlSimPatterns() throws IOException {
        write("alert_transactions.csv", """
                alert_id,alert_type,is_sar,tran_id,orig_acct,bene_acct,tx_type,base_amt,tran_timestamp
                7,fan_in,True,11,1,2,TRANSFER,5,2017-01-01T00:00:00Z
                7,fan_in,True,12,3,2,TRANSFER,5,2017-01-01T00:00:00Z
                8,gather_scatter,False,13,4,5,TRANSFER,5,2017-01-01T00:00:00Z
                """);
        write("alert_accounts.csv", "alert_id,alert_type,acct_id,is_sar\n7,fan_in,9,True\n9,random,6,True\n");

        Truth truth = read();

        assertThat(truth.patterns()).extracting(PlantedPattern::id).containsExactly("7", "8", "9");
        assertThat(truth.patterns())
                .extracting(PlantedPattern::typology)
                .containsExactly("fan-in", "gather-scatter", "random");
        assertThat(truth.patterns()).extracting(PlantedPattern::laundering).containsExactly(true, false, true);
        assertThat(truth.patterns().getFirst().transferIds()).containsExactly("11", "12");
        assertThat(truth.patterns().getFirst().accountIds()).containsExactly("1", "2", "3", "9");
        assertThat(truth.patterns().getLast().transferIds()).isEmpty();
        assertThat(truth.illicitTransferIds()).containsExactly("11", "12");
    }

    @Test
    void refusesAmlSimRowsThatContradictEachOther() throws IOException {
        write("alert_transactions.csv", """
                alert_id,alert_type,is_sar,tran_id,orig_acct,bene_acct
                7,fan_in,True,11,1,2
                7,fan_in,False,12,1,2
                8,fan_in,maybe,13,1,2
                9,fan_in,True,,1,2
                """);

        assertThatThrownBy(this::read)
                .hasMessageContaining("line 3: alert 7 has another alert_type or is_sar")
                .hasMessageContaining("line 4: is_sar must be true or false, was 'maybe'")
                .hasMessageContaining("line 5: alert_id, alert_type and tran_id must have a value");
    }

    @Test
    void readsWhatTheSimulationPlanted() throws IOException {
        Files.createDirectories(folder.resolve("truth"));
        write("truth/truth.csv", """
                pattern_id,typology,element,id,role
                c-1,cycle,TRANSFER,T1,leg
                c-1,cycle,ACCOUNT,A1,member
                c-1,cycle,HIDDEN_TRANSFER,c-1/hidden-1,leg
                ring-1,shared-identity-ring,CUSTOMER,C1,member
                """);

        Truth truth = read();

        PlantedPattern cycle = truth.patterns().getFirst();
        assertThat(cycle.transferIds()).containsExactly("T1");
        assertThat(cycle.hidden()).isEqualTo(1);
        assertThat(cycle.isTorn()).isTrue();
        assertThat(cycle.roles().plays(Element.ACCOUNTS, "A1", Set.of("member", "head")))
                .isTrue();
        assertThat(cycle.roles().plays(Element.ACCOUNTS, "A1", Set.of("leg"))).isFalse();
        assertThat(cycle.within(Set.of(), Set.of("A1")).roles()).isEqualTo(cycle.roles());
        assertThat(truth.patterns().getLast().customerIds()).containsExactly("C1");
        assertThat(truth.patterns().getLast().measuredBy(Element.TRANSFERS)).isEqualTo(Element.CUSTOMERS);
        assertThat(truth.illicitTransferIds()).containsExactly("T1");
    }

    @Test
    void refusesElementsThatItDoesNotKnow() throws IOException {
        write(
                "truth.csv",
                "pattern_id,typology,element,id,role\nc-1,cycle,PLANET,T1,leg\nc-1,fan-in,TRANSFER,T2,leg\nx,,TRANSFER,T3,\n");

        assertThatThrownBy(this::read)
                .hasMessageContaining("3 lines")
                .hasMessageContaining("line 2: element 'PLANET' is none of TRANSFER")
                .hasMessageContaining("line 3: pattern c-1 has another typology")
                .hasMessageContaining("line 4: pattern_id, typology and id must have a value");
    }

    @Test
    void readsCompressedAnswers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write("pattern_id,typology,element,id,role\nc-1,cycle,TRANSFER,T1,leg\n"
                    .getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("truth.csv.gz"), bytes.toByteArray());

        assertThat(read().patterns()).hasSize(1);
    }

    @Test
    void saysWhereItLookedForAnswersInVain() throws IOException {
        write("Trans.csv", HEADER + FIRST + "0\n");

        assertThatThrownBy(this::read)
                .hasMessageContaining("holds no file of answers")
                .hasMessageContaining("--truth FILE");
    }

    @Test
    void asksWhichOfSeveralAnswersToUse() throws IOException {
        write("one.csv", "pattern_id,typology,element,id,role\n");
        write("two.csv", "pattern_id,typology,element,id,role\n");

        assertThatThrownBy(this::read).hasMessageContaining("several files of answers (one.csv, two.csv)");
        assertThat(TruthFile.find(folder, folder.resolve("two.csv")).path()).hasFileName("two.csv");
    }

    @Test
    void refusesANamedFileThatHoldsNoAnswers() throws IOException {
        write("Trans.csv", HEADER + FIRST + "0\n");

        assertThatThrownBy(() -> TruthFile.find(folder, folder.resolve("Trans.csv")))
                .hasMessageContaining("is no file of answers that Skein knows");
    }

    private Truth read() {
        return TruthFile.find(folder, null).read(new TruthRequest(List.of(folder), OPTIONS, folder.resolve("work")));
    }

    private List<String> ingested(String name) throws IOException {
        PlannedSource source =
                Sources.of(List.of(folder.resolve(name))).planned().getFirst();
        List<String> ids = new ArrayList<>();
        try (FactReader reader = FactReader.open(source, OPTIONS, folder.resolve("work"))) {
            for (ReadRecord record = reader.next(); record != null; record = reader.next()) {
                ids.add(((Transfer) ((ReadRecord.Accepted) record)
                                .facts()
                                .getFirst()
                                .fact())
                        .id());
            }
        }
        return ids;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
