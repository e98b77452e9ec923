// SPDX-License-Identifier: Apache-2.0
package io.skein.localneo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    @TempDir
    Path folder;

    private Path libraries;

    @BeforeEach
    void placeWhatIsNoNeo4j() throws IOException {
        libraries = Files.createDirectory(folder.resolve("neo4j-lib"));
        for (String name : List.of("b.jar", "a.jar", "read.me")) {
            Files.writeString(libraries.resolve(name), "no jar");
        }
    }

    @Test
    void namesTheJarsAlwaysInTheSameOrder() {
        assertThat(new ClassArchive(libraries).classPath())
                .isEqualTo(libraries.resolve("a.jar") + File.pathSeparator + libraries.resolve("b.jar"));
    }

    @Test
    void triesOnceWhereNeo4jDoesNotStart() throws IOException {
        ClassArchive archive = new ClassArchive(libraries);
        archive.ensure(settings());
        assertThat(archive.options()).isEmpty();
        List<Path> marks = archives();
        assertThat(marks).hasSize(1).allMatch(mark -> mark.toFile().length() == 0);
        Files.writeString(marks.getFirst(), "kept");
        archive.ensure(settings());
        assertThat(marks.getFirst()).hasContent("kept");
    }

    @Test
    void forgetsTheArchiveOfOtherJars() throws IOException {
        Files.writeString(folder.resolve("neo4j-classes-0000000000000000.jsa"), "of yesterday");
        new ClassArchive(libraries).ensure(settings());
        assertThat(archives()).hasSize(1).noneMatch(file -> file.endsWith("neo4j-classes-0000000000000000.jsa"));
    }

    @Test
    void asksForAnotherArchiveWhenAJarChanges() throws IOException {
        new ClassArchive(libraries).ensure(settings());
        List<Path> before = archives();
        Files.writeString(libraries.resolve("a.jar"), "another version");
        new ClassArchive(libraries).ensure(settings());
        assertThat(archives()).hasSize(1).isNotEqualTo(before);
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private LocalNeo4jSettings settings() {
        Duration patience = Duration.ofSeconds(20);
        return new LocalNeo4jSettings(folder.resolve("home"), libraries, 0, 256, 16, patience, patience);
    }
}
