// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the page on oracles true: every detector has one, and every test that it names is there. */
class OraclesPageTest {

    private static final Path PAGE = Path.of("../../docs/oracles.md");
    private static final List<Path> TESTS = List.of(Path.of("src/test/java"), Path.of("../server/src/test/java"));
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|(.*)$");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Properties|Test|IT)|BruteForce\\w+)`");

    @Test
    void everyDetectorHasOneRow() throws IOException {
        assertThat(ROW.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(AllDetectors.list().stream()
                        .map(detector -> detector.descriptor().id())
                        .sorted()
                        .toList());
    }

    @Test
    void everyRowNamesATest() throws IOException {
        for (MatchResult row : ROW.matcher(Files.readString(PAGE)).results().toList()) {
            assertThat(TEST.matcher(row.group(2)).results()).as(row.group(1)).isNotEmpty();
        }
    }

    @Test
    void everyTestNamedExists() throws IOException {
        assertThat(TEST.matcher(Files.readString(PAGE)).results().map(test -> test.group(1)))
                .allSatisfy(name -> assertThat(testClasses()).contains(name));
    }

    private static Set<String> testClasses() throws IOException {
        Set<String> classes = new HashSet<>();
        for (Path folder : TESTS) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".java"))
                        .forEach(file -> classes.add(file.replace(".java", "")));
            }
        }
        return classes;
    }
}
