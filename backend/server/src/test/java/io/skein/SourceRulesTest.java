// SPDX-License-Identifier: Apache-2.0
package io.skein;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that only the source text shows. */
class SourceRulesTest {

    /** A string literal or text block that holds what only Cypher says. */
    private static final Pattern CYPHER = Pattern.compile(
            "\"[^\"]*\\b(MATCH\\s*\\(|MERGE\\s*\\(|UNWIND\\s+\\$|DETACH\\s+DELETE|CALL\\s+db\\.|CREATE\\s*\\()");

    @Test
    void keepsCypherInItsOwnFiles() throws IOException {
        assertThat(mainSources())
                .isNotEmpty()
                .noneMatch(source -> CYPHER.matcher(read(source)).find());
    }

    @Test
    void recognisesCypherInOneLineAndInTextBlocks() {
        assertThat(CYPHER.matcher("run(\"MATCH (a:Account) RETURN a\")").find()).isTrue();
        assertThat(CYPHER.matcher("run(\"\"\"\n  UNWIND $rows AS row\n\"\"\")").find())
                .isTrue();
        assertThat(CYPHER.matcher("// MATCH (a) is what the statement does").find())
                .isFalse();
    }

    private static List<Path> mainSources() throws IOException {
        try (Stream<Path> files = Files.walk(project())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path project() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("skein"))) {
            directory = directory.resolve("..").normalize();
        }
        return directory;
    }
}
