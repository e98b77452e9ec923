// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {

    private static final String TWO = """
        entry_id,name,entry_kind,documents,reason
        a,Abe,ORGANISATION,D-1,fraud
        b,Zoe,PERSON,,mule
        """;

    private final InputStream standardInput = System.in;

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void restoreInput() {
        System.setIn(standardInput);
    }

    @Test
    void importsShowsAndPages() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), TWO);

        CommandLineRun first = list("import", file.toString(), "--name", "bad", "--as-of", "2026-03-31");
        CommandLineRun again = list("import", file.toString(), "--name", "bad");

        assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.DONE);
        assertThat(first.out()).isEqualTo("""
            read 2 = entries 2 + rejected 0 + passed over 0
            list bad is now version 1
            1 entries name nothing to match by: names alone never match
            """);
        assertThat(again.out()).contains("list bad has that content already, as version 1");
        assertThat(list("show").out())
                .startsWith("bad  version 1  entries 2  matchable 1  rejected 0  imported 20")
                .contains("as of 2026-03-31T00:00:00Z  from bad.csv  sha256 ")
                .endsWith("1 of 1\n");
        assertThat(list("versions", "bad").out()).startsWith("bad  version 1").endsWith("1 of 1\n");
        CommandLineRun page = list("entries", "bad", "--first", "1", "--sort", "name_desc");
        assertThat(page.out()).startsWith("b  PERSON  Zoe  -  mule\n1 of 2\ngo on with --after ");
        String cursor = page.out().strip().replaceAll("(?s).*--after ", "");
        assertThat(list("entries", "bad", "--first", "1", "--sort", "name_desc", "--after", cursor)
                        .out())
                .isEqualTo("a  ORGANISATION  Abe  DOCUMENT:D-1  fraud\n1 of 2\n");
        assertThat(list("entries", "bad", "--kind", "person,place", "--text", "ZO")
                        .out())
                .contains("1 of 1");
    }

    @Test
    void readsStandardInputAndPutsBadRecordsAside() throws IOException {
        System.setIn(new ByteArrayInputStream((TWO + "c,Bea,FRIEND,D-2,\n").getBytes(StandardCharsets.UTF_8)));
        Path quarantine = folder.resolve("rejects.csv");

        CommandLineRun run = list("import", "-", "--name", "bad", "--quarantine", quarantine.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(run.out()).contains("rejected 1", "1 records and 0 single values are in " + quarantine);
        assertThat(Files.readString(quarantine)).contains("standard-input,4,entry_kind,UNKNOWN_VALUE");
    }

    @Test
    void saysInOneLineWhatIsWrong() {
        assertThat(list("entries", "none").err()).contains("there is no list 'none'");
        assertThat(list("import", folder.resolve("none").toString(), "--name", "bad")
                        .err())
                .contains("there is no such file");
        assertThat(list("show", "--first", "0").err()).contains("--first must be 1 to 1000, was 0");
        assertThat(list().err()).contains("say what to do: import, show, versions or entries");
    }

    private CommandLineRun list(String... arguments) {
        List<String> all = new ArrayList<>(List.of("list"));
        all.addAll(List.of(arguments));
        if (arguments.length > 0) {
            all.addAll(List.of("--state", folder.resolve("state").toString()));
        }
        return CommandLineRun.of(all.toArray(String[]::new));
    }
}
