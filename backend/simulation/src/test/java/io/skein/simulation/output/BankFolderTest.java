// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.simulation.BankSettings;
import io.skein.simulation.Difficulty;
import io.skein.simulation.MadeBank;
import io.skein.simulation.SampleBank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankFolderTest {

    private static final BankSettings SMALL =
            MadeBank.small(Difficulty.EASY, "cycle").withPeople(60).withPatterns(2);

    @TempDir
    private Path folder;

    @Test
    void writesAsManyJsonLinesAsThereAreFacts() throws IOException {
        long transfers = write(BankLayout.JSONL);
        List<String> lines = Files.readAllLines(folder.resolve("bank.jsonl"));
        assertThat(lines).hasSize(MadeBank.of(SMALL).facts().size());
        assertThat(lines.stream().filter(line -> line.startsWith("{\"kind\":\"transfer\",\"transfer_id\":\"T1")))
                .hasSize((int) transfers)
                .allMatch(line -> line.endsWith("\"}"));
    }

    @Test
    void labelsThePlantedRowsOfTheAmlWorldLayoutAndListsThemByPattern() throws IOException {
        long transfers = write(BankLayout.AMLWORLD);
        List<String> rows = Files.readAllLines(folder.resolve("Bank_Trans.csv"));
        List<String> labelled = rows.stream().filter(row -> row.endsWith(",1")).toList();
        List<String> patterns = Files.readAllLines(folder.resolve("Bank_Patterns.txt"));
        assertThat(rows).hasSize((int) transfers + 1);
        assertThat(rows.getFirst()).startsWith("Timestamp,From Bank,Account,To Bank,Account,Amount Received");
        assertThat(rows.get(1)).matches("2026/02/01 \\d\\d:\\d\\d,\\d+,[0-9A-F]+,\\d+,[0-9A-F]+,[0-9.]+,.*,[01]");
        assertThat(patterns.stream().filter(line -> line.startsWith("BEGIN LAUNDERING ATTEMPT - CYCLE")))
                .hasSize(2);
        assertThat(patterns.stream().filter(line -> line.endsWith(",1"))).containsExactlyInAnyOrderElementsOf(labelled);
    }

    @Test
    void describesEveryAccountOfTheAmlWorldLayout() throws IOException {
        write(BankLayout.AMLWORLD);
        List<String> accounts = Files.readAllLines(folder.resolve("Bank_accounts.csv")).stream()
                .map(row -> row.split(",", -1))
                .map(cells -> cells[1] + "/" + cells[2])
                .toList();
        assertThat(Files.readAllLines(folder.resolve("Bank_Trans.csv")).stream()
                        .skip(1)
                        .map(row -> row.split(",", -1)))
                .allSatisfy(
                        cells -> assertThat(accounts).contains(cells[1] + "/" + cells[2], cells[3] + "/" + cells[4]));
    }

    @Test
    void writesTheRecordedBytesOnEveryMachine() throws IOException, NoSuchAlgorithmException {
        write(BankLayout.CSV);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(folder.resolve("transfers.csv")));
        digest.update(Files.readAllBytes(folder.resolve("customers.csv")));
        digest.update(Files.readAllBytes(folder.resolve("truth").resolve("truth.csv")));
        assertThat(HexFormat.of().formatHex(digest.digest(), 0, 8))
                .as("changes only with what the simulation does, and then on purpose")
                .isEqualTo("df699dba1a8d1999");
    }

    private long write(BankLayout layout) {
        try (BankFolder files = new BankFolder(folder, layout)) {
            return new SampleBank(SMALL).generate(files, files, files);
        }
    }
}
