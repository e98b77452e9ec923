// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.ingest.layout.ReadEntry;
import io.skein.ingest.record.Problem;
import io.skein.ingest.record.Reason;
import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.io.OutputStream;
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

class ListReaderTest {

    private static final String HEADER =
            "entry_id,name,entry_kind,account_numbers,documents,phones,emails,country,other_country,reason,valid_from,valid_to\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsWhatAPartyIsKnownBySpeltAsIngestSpellsIt() {
        ListEntry entry =
                only("x1,Ivo Bad,person,DE89 3704 0044 0532 0130 00;W-1,ab 12 cd,+49 30 1234567,Ivo@Bad.example,RU,,"
                        + "fraud ring,2026-01-01,2026-06-01T12:00:00Z\n");

        assertThat(entry.kind()).isEqualTo(ListEntry.Kind.PERSON);
        assertThat(entry.keys())
                .extracting(ListKey::text)
                .containsExactly(
                        "ACCOUNT_NUMBER:DE89370400440532013000",
                        "ACCOUNT_NUMBER:W-1",
                        "DOCUMENT:AB12CD",
                        "PHONE:+49301234567",
                        "EMAIL:ivo@bad.example");
        assertThat(entry.reason()).isEqualTo("fraud ring");
        assertThat(entry.validFrom()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(entry.validTo()).isEqualTo(Instant.parse("2026-06-01T12:00:00Z"));
    }

    @Test
    void readsPlacesAndDeclaredCorridors() {
        assertThat(only("p,,PLACE,,,,,kp,,,,\n").keys())
                .extracting(ListKey::text)
                .containsExactly("COUNTRY:KP");
        assertThat(only("c,,CORRIDOR,,,,,DE,TR,,,\n").keys())
                .extracting(ListKey::text)
                .containsExactly("CORRIDOR:DE>TR");
    }

    @Test
    void putsAValueAsideThatCannotBeUsedAndKeepsTheOthers() {
        ReadEntry.Accepted read =
                (ReadEntry.Accepted) csv("x1,Ivo,PERSON,DE89370400440532013001,AB12,,no-address,,,,,\n")
                        .getFirst();

        assertThat(read.entry().keys()).extracting(ListKey::text).containsExactly("DOCUMENT:AB12");
        assertThat(read.faults())
                .containsExactly(
                        new Problem("account_numbers", Reason.BAD_CHECKSUM, "DE89370400440532013001"),
                        new Problem("emails", Reason.BAD_EMAIL, "no-address"));
    }

    @Test
    void rejectsWhatIsNoEntryAndSaysWhy() {
        List<ReadEntry> read = csv("""
            ,Ivo,PERSON,,,,,,,,,
            x2,Ivo,FRIEND,,,,,,,,,
            x3,Ivo,PERSON,,,,nothing,,,,,
            x4,Ivo,PERSON,,D-1,,,,,,2026-02-01,2026-01-01
            x5,,PLACE,,,,,XX,,,,
            x6,ok,PERSON,,D-2,,,,,,,
            x6,again,PERSON,,D-3,,,,,,,
            x7,Ivo,PERSON
            """);

        assertThat(read).hasSize(8);
        assertThat(read.stream().map(ListReaderTest::reasons))
                .containsExactly(
                        List.of(Reason.MISSING_VALUE),
                        List.of(Reason.UNKNOWN_VALUE),
                        List.of(Reason.BAD_EMAIL, Reason.NOTHING_USABLE),
                        List.of(Reason.INCONSISTENT),
                        List.of(Reason.UNKNOWN_COUNTRY),
                        List.of(),
                        List.of(Reason.REPEATED_ID),
                        List.of(Reason.RAGGED_ROW));
        assertThat(read.stream().map(ReadEntry::line)).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void keepsAnEntryThatIsANameOnly() {
        assertThat(only("x1,Ivo Bad,PERSON,,,,,,,,,\n").keys()).isEmpty();
    }

    @Test
    void readsFollowTheMoneyEntities() {
        List<ReadEntry> read = read("""
            {"id":"NK-1","schema":"Person","caption":"Ivo Bad","properties":{"name":["Ivo Bad"],"passportNumber":["C01X00T47"],\
            "nationality":["de","suhh"],"phone":["+49 30 1234567"],"email":["IVO@bad.example"],"topics":["sanction","crime"],\
            "addressEntity":[{"id":"a1","schema":"Address"}]}}
            {"id":"NK-2","schema":"Company","properties":{"name":["Bad Ltd"],"registrationNumber":["HRB 12345"],"jurisdiction":["de"]}}
            {"id":"NK-3","schema":"BankAccount","properties":{"iban":["DE89370400440532013000"],"accountNumber":["0532013000"]}}
            {"id":"NK-4","schema":"CryptoWallet","properties":{"publicKey":["1BoatSLRHtKNngkdXEeobR76b53LETtpyT"]}}
            {"id":"a1","schema":"Address","properties":{"full":["Somewhere"]}}
            """, Set.of());

        assertThat(read.subList(0, 4)).allSatisfy(each -> assertThat(each).isInstanceOf(ReadEntry.Accepted.class));
        ListEntry person = entry(read.getFirst());
        assertThat(person.name()).isEqualTo("Ivo Bad");
        assertThat(person.reason()).isEqualTo("crime, sanction");
        assertThat(person.keys())
                .extracting(ListKey::text)
                .containsExactly(
                        "DOCUMENT:C01X00T47", "DOCUMENT:DE:C01X00T47", "PHONE:+49301234567", "EMAIL:ivo@bad.example");
        assertThat(entry(read.get(1)).keys())
                .extracting(ListKey::text)
                .containsExactly("DOCUMENT:DE:HRB12345", "DOCUMENT:HRB12345");
        assertThat(entry(read.get(2)).keys())
                .extracting(ListKey::text)
                .containsExactly("ACCOUNT_NUMBER:0532013000", "ACCOUNT_NUMBER:DE89370400440532013000");
        assertThat(entry(read.get(3)).kind()).isEqualTo(ListEntry.Kind.ACCOUNT);
        assertThat(read.get(4)).isEqualTo(new ReadEntry.PassedOver(5, "schema Address"));
    }

    @Test
    void takesOnlyEntitiesOfTheTopicsAskedFor() {
        List<ReadEntry> read = read("""
            {"id":"1","schema":"Person","properties":{"topics":["role.pep"],"idNumber":["12345"]}}
            {"id":"2","schema":"Person","properties":{"topics":["sanction"],"idNumber":["12346"]}}
            """, Set.of("sanction"));

        assertThat(read.getFirst()).isEqualTo(new ReadEntry.PassedOver(1, "other topics"));
        assertThat(entry(read.getLast()).id()).isEqualTo("2");
    }

    @Test
    void rejectsLinesThatAreNoEntities() {
        List<ReadEntry> read = read("""
            {"id":"1","schema":"Person","properties":{"idNumber":["123"]}}
            {"id":"","schema":"Person","properties":{}}
            {"id":"3","properties":{}}
            {"id":"4","schema":"Person"
            [1]
            """, Set.of());

        assertThat(read.stream().map(ListReaderTest::reasons))
                .containsExactly(
                        List.of(Reason.VALUE_TOO_SHORT, Reason.NOTHING_USABLE),
                        List.of(Reason.MISSING_VALUE),
                        List.of(Reason.MISSING_VALUE),
                        List.of(Reason.BAD_JSON),
                        List.of(Reason.BAD_JSON));
    }

    @Test
    void readsGzip() throws IOException {
        Path file = folder.resolve("list");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEADER + "x1,Ivo,PERSON,,D-1,,,,,,,\n").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(file, Set.of())).hasSize(1);
    }

    @Test
    void refusesAFileThatIsNoList() {
        assertThatThrownBy(() -> read("customer_id,name\nc1,Ivo\n", Set.of()))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("entry_id and entry_kind");
    }

    private ListEntry only(String row) {
        List<ReadEntry> read = csv(row);
        assertThat(read).hasSize(1);
        return entry(read.getFirst());
    }

    private List<ReadEntry> csv(String rows) {
        return read(HEADER + rows, Set.of());
    }

    private List<ReadEntry> read(String text, Set<String> topics) {
        try {
            return read(Files.writeString(folder.resolve("list"), text), topics);
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static List<ReadEntry> read(Path file, Set<String> topics) {
        List<ReadEntry> all = new ArrayList<>();
        try (ListReader reader = ListReader.open(Source.of(file), new ListReader.Options(null, topics))) {
            for (ReadEntry read = reader.next(); read != null; read = reader.next()) {
                all.add(read);
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return all;
    }

    private static ListEntry entry(ReadEntry read) {
        return ((ReadEntry.Accepted) read).entry();
    }

    private static List<Reason> reasons(ReadEntry read) {
        return read instanceof ReadEntry.Rejected rejected
                ? rejected.problems().stream().map(Problem::reason).toList()
                : List.of();
    }
}
