// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesABankAndSaysHowLargeItIs() {
        Path bank = folder.resolve("bank");
        assertThat(skein("generate", "--out", bank.toString(), "--people", "60", "--days", "10", "--patterns", "1"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("transfers of 10 days").contains("seed 1");
        assertThat(bank.resolve("transfers.csv")).isNotEmptyFile();
        assertThat(bank.resolve("truth").resolve("truth.csv")).isNotEmptyFile();
    }

    @Test
    void leavesAFolderAloneThatIsNotEmpty() throws IOException {
        Path precious = Files.writeString(folder.resolve("transfers.csv"), "mine");
        assertThat(skein("generate", "--out", folder.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("is not empty").contains("--force");
        assertThat(precious).hasContent("mine");
    }

    @Test
    void namesTheRangeOfAnOption() {
        assertThat(skein("generate", "--out", folder.resolve("bank").toString(), "--days", "3"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).isEqualTo("skein: days must be 7 to 3650, was 3" + System.lineSeparator());
    }

    @Test
    void writesTheOtherLayouts() {
        Path lines = folder.resolve("lines");
        Path world = folder.resolve("world");
        assertThat(skein("generate", "--out", lines.toString(), "--people", "60", "--days", "7", "--layout", "jsonl"))
                .isEqualTo(ExitCode.DONE);
        assertThat(skein(
                        "generate", "--out", world.toString(), "--people", "60", "--days", "7", "--layout", "amlworld"))
                .isEqualTo(ExitCode.DONE);
        assertThat(lines.resolve("bank.jsonl")).isNotEmptyFile();
        assertThat(world.resolve("Bank_Patterns.txt")).content().contains("BEGIN LAUNDERING ATTEMPT - CYCLE");
        assertThat(out.toString()).contains("Bank_Patterns.txt");
    }

    @Test
    void namesTheKnobThatDoesNotExist() {
        assertThat(skein("generate", "--out", folder.resolve("bank").toString(), "--knob", "cunning=3"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).contains("knob must be perThousand").contains("was cunning");
    }

    private int skein(String... arguments) {
        return Skein.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
