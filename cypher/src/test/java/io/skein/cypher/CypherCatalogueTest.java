// SPDX-License-Identifier: Apache-2.0
package io.skein.cypher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.model.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CypherCatalogueTest {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");
    private static final Pattern LABEL_OR_TYPE = Pattern.compile("[(\\[]\\w*:([\\w|]+)");
    private static final Pattern PROPERTY = Pattern.compile("(?<![.\\w$])(\\w+)\\.([a-zA-Z]\\w*)");
    private static final Pattern UNBOUNDED_PATH = Pattern.compile("\\[[^\\]]*\\*(\\d+\\.\\.)?\\]|\\{\\d+,\\}|\\)[+*]");
    /** Maps that a statement takes or makes: their keys are no properties; and functions with a dot. */
    private static final Set<String> NO_ELEMENTS = Set.of("row", "db", "at", "state");

    @Test
    void hasOneFileAnEntryAndOneEntryAFile() throws IOException {
        assertThat(Arrays.stream(CypherCatalogue.values())
                        .map(entry -> entry.file().path()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(filesExcept("migrations"));
    }

    @Test
    void listsEveryMigrationFile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("migrations"))) {
            assertThat(CypherMigration.all()).hasSize((int) files.count());
        }
        assertThat(CypherMigration.all().stream().map(CypherMigration::version))
                .isEqualTo(Stream.iterate(1, version -> version + 1)
                        .limit(CypherMigration.all().size())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void declaresTheParametersItUses(CypherCatalogue entry) {
        Set<String> declared = entry.file().header().parameters().stream()
                .map(CypherHeader.Field::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found(PARAMETER, 1, entry.text())).isEqualTo(declared);
    }

    @ParameterizedTest
    @EnumSource
    void namesOnlyWhatTheSchemaKnows(CypherCatalogue entry) {
        assertKnown(entry.text());
    }

    @Test
    void migratesOnlyWhatTheSchemaKnows() {
        CypherMigration.all().forEach(migration -> assertKnown(String.join("\n", migration.statements())));
    }

    @ParameterizedTest
    @EnumSource
    void boundsEveryPath(CypherCatalogue entry) {
        assertThat(UNBOUNDED_PATH.matcher(entry.text()).find()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void takesAWindowWhenItReadsTransfers(CypherCatalogue entry) {
        boolean sumsTransfers =
                entry.text().contains("transfer.paidMinor") || entry.text().contains("properties(transfer)");
        if (sumsTransfers) {
            // what was recorded lately is bounded by that, whenever it was executed
            boolean isOfRecording = entry.text().contains("transfer.recordedAt > $since");
            assertThat(entry.file().header().parameters().stream().map(CypherHeader.Field::name))
                    .containsAll(isOfRecording ? List.of("since") : List.of("from", "to"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void returnsTheColumnsOfItsHeader(CypherCatalogue entry) {
        entry.file()
                .header()
                .returns()
                .forEach(column -> assertThat(entry.text()).containsPattern("(?s)RETURN.*\\b" + column.name() + "\\b"));
    }

    @Test
    void refusesAFileWithoutHeader() {
        assertThatThrownBy(() -> CypherFile.parse("read/x.cypher", "MATCH (n) RETURN n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("read/x.cypher");
    }

    @Test
    void splitsAMigrationAtLineEnds() {
        CypherMigration migration =
                CypherMigration.parse("V0002__two_words.cypher", "// why\nCREATE (a);\nMATCH (n)\nSET n.x = ';' ;\n");
        assertThat(migration.description()).isEqualTo("two words");
        assertThat(migration.statements()).containsExactly("CREATE (a)", "MATCH (n)\nSET n.x = ';'");
    }

    private static void assertKnown(String statement) {
        Set<String> names = found(LABEL_OR_TYPE, 1, statement).stream()
                .flatMap(name -> Arrays.stream(name.split("\\|")))
                .collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(Schema.LABELS);
        names.removeAll(Schema.RELATIONSHIP_TYPES);
        assertThat(names).as("labels and types not in Schema").isEmpty();
        assertThat(properties(statement)).as("properties not in Schema").isSubsetOf(Schema.PROPERTIES);
    }

    private static Set<String> properties(String statement) {
        Set<String> properties = new TreeSet<>();
        Matcher matcher = PROPERTY.matcher(statement.replaceAll("//.*", ""));
        while (matcher.find()) {
            if (!NO_ELEMENTS.contains(matcher.group(1))) {
                properties.add(matcher.group(2));
            }
        }
        return properties;
    }

    private static Set<String> found(Pattern pattern, int group, String text) {
        return pattern.matcher(text.replaceAll("//.*", ""))
                .results()
                .map(result -> result.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> filesExcept(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("."), 2)) {
            return files.map(file -> Path.of(".").relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".cypher") && !path.startsWith(folder))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
