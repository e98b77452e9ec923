// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.ingest.layout.ReadOptions;
import io.skein.ingest.layout.SkeinColumns;
import io.skein.ingest.record.Reason;
import io.skein.model.Fact;
import io.skein.model.FactKind;
import io.skein.model.Transfer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {

    private static final Path DOCS = Path.of("../../docs");

    @ParameterizedTest
    @ValueSource(strings = {"skein-csv", "skein-jsonl", "amlworld", "amlsim"})
    void readsSampleWithoutRejectsAndReferencesAreComplete(String sample) {
        Reading reading = read(sample);
        assertThat(reading.rejected()).isEmpty();
        List<String> accounts = idsOf(reading, FactKind.ACCOUNT);
        assertThat(reading.facts())
                .filteredOn(Transfer.class::isInstance)
                .hasSizeGreaterThan(50)
                .allSatisfy(fact -> assertThat(accounts)
                        .contains(((Transfer) fact).fromAccountId(), ((Transfer) fact).toAccountId()));
        assertThat(idsOf(reading, FactKind.TRANSFER)).doesNotHaveDuplicates();
    }

    @Test
    void readsTheSameFactsFromCsvAndJsonLines() {
        assertThat(read("skein-jsonl").facts())
                .containsExactlyInAnyOrderElementsOf(read("skein-csv").facts());
    }

    @Test
    void readsCompressedFilesAsPlainOnes(@TempDir Path directory) throws IOException {
        Path packed = directory.resolve("named-anything");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(DOCS.resolve("samples/skein-jsonl/bank.jsonl"), out);
        }
        assertThat(Reading.of(packed).facts()).isEqualTo(read("skein-jsonl").facts());
    }

    @ParameterizedTest
    @EnumSource(FactKind.class)
    void documentsEveryColumn(FactKind kind) throws IOException {
        String document = Files.readString(DOCS.resolve("formats.md"));
        assertThat(SkeinColumns.of(kind).required())
                .allSatisfy(column -> assertThat(document).contains("`" + column + "`"));
        assertThat(SkeinColumns.of(kind).optional())
                .allSatisfy(column -> assertThat(document).contains("*" + column + "*"));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void documentsEveryReason(Reason reason) throws IOException {
        assertThat(Files.readString(DOCS.resolve("formats.md"))).contains("`" + reason + "`");
    }

    private static Reading read(String sample) {
        return Reading.of(List.of(DOCS.resolve("samples").resolve(sample)), ReadOptions.startingAt(Reading.START));
    }

    private static List<String> idsOf(Reading reading, FactKind kind) {
        return reading.facts().stream()
                .filter(fact -> fact.kind() == kind)
                .map(Fact::id)
                .toList();
    }
}
