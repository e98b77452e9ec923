// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.skein.ingest.layout.SkeinColumns;
import io.skein.ingest.layout.SkeinText;
import io.skein.ingest.record.CsvRows;
import io.skein.ingest.record.Row;
import io.skein.model.FactKind;
import io.skein.model.RecordedFact;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class ReadingProperties {

    private static Path directory = Path.of("");

    @BeforeContainer
    static void makeDirectory() throws IOException {
        directory = Files.createTempDirectory("reading");
    }

    @AfterContainer
    static void removeDirectory() throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    @Property(tries = 300)
    void anyBytesAfterHeaderReadToTheEnd(@ForAll byte[] bytes) {
        byte[] header = "account_id,bank_id\n".getBytes(StandardCharsets.UTF_8);
        byte[] text = new byte[header.length + bytes.length];
        System.arraycopy(header, 0, text, 0, header.length);
        System.arraycopy(bytes, 0, text, header.length, bytes.length);
        Reading reading = Reading.of(directory, text);
        assertThat(reading.records())
                .isEqualTo(reading.accepted().size() + reading.rejected().size());
    }

    @Property(tries = 300)
    void awkwardTextReadsToTheEndAndLinesAscend(@ForAll("awkward") String text) {
        Reading reading = Reading.of(directory, "account_id,bank_id\n" + text);
        assertThat(reading.lines()).isSorted().doesNotHaveDuplicates();
        assertThat(reading.records())
                .isEqualTo(reading.accepted().size() + reading.rejected().size());
    }

    @Property(tries = 200)
    void wellFormedCsvReadsAsFastCsvReadsIt(@ForAll("tables") List<List<String>> table) {
        StringWriter text = new StringWriter();
        CsvWriter writer = CsvWriter.builder().bufferSize(0).build(text);
        writer.writeRecord("one", "two", "three");
        table.forEach(writer::writeRecord);
        List<List<String>> expected = new ArrayList<>();
        CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text.toString()).stream()
                .skip(1)
                .forEach(row -> expected.add(row.getFields()));
        assertThat(rows(text.toString())).isEqualTo(expected);
    }

    @Property(tries = 200)
    void factsSurviveCsv(@ForAll("facts") List<RecordedFact> facts) {
        Map<FactKind, List<RecordedFact>> byKind =
                facts.stream().collect(Collectors.groupingBy(each -> each.fact().kind()));
        byKind.forEach((kind, ofKind) -> {
            StringWriter text = new StringWriter();
            CsvWriter writer = CsvWriter.builder().bufferSize(0).build(text);
            List<String> columns = SkeinColumns.of(kind).all();
            writer.writeRecord(columns);
            ofKind.forEach(fact -> writer.writeRecord(columns.stream()
                    .map(column -> SkeinText.columns(fact).getOrDefault(column, ""))
                    .toList()));
            assertThat(Reading.of(directory, text.toString()).facts())
                    .isEqualTo(ofKind.stream().map(RecordedFact::fact).toList());
        });
    }

    @Property(tries = 200)
    void factsSurviveJsonLines(@ForAll("facts") List<RecordedFact> facts) {
        StringBuilder text = new StringBuilder();
        facts.forEach(fact -> text.append(JsonLine.of(fact)).append('\n'));
        Reading reading = Reading.of(directory, text.toString());
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.accepted())
                .extracting(RecordedFact::fact)
                .containsExactlyInAnyOrderElementsOf(
                        facts.stream().map(RecordedFact::fact).toList());
    }

    @Provide
    Arbitrary<String> awkward() {
        return Arbitraries.of("a", ",", "\"", "\n", "\r", "\r\n", "b,c\n", "\"x\"", "\t", "\u0000", "é")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> field =
                Arbitraries.strings().withChars("ab ,\"\n\ré漢").ofMinLength(1).ofMaxLength(8);
        return field.list().ofSize(3).list().ofMinSize(1).ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<RecordedFact>> facts() {
        return Facts.any().list().ofMinSize(1).ofMaxSize(20);
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvRows reader = new CsvRows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                rows.add(row.fields().stream().map(String::valueOf).toList());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return rows;
    }
}
