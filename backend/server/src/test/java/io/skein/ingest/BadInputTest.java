// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.ingest.record.Problem;
import io.skein.ingest.record.Reason;
import io.skein.model.Transfer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {

    private static final String HEADER = "transfer_id,from_account_id,to_account_id,at,amount,currency,reference\n";
    private static final String GOOD = "t1,a,b,2026-03-01T09:30:00Z,12.50,EUR,rent\n";

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "ZERO_AMOUNT;amount;t2,a,b,2026-03-01T09:30:00Z,0.00,EUR,",
                "NEGATIVE_AMOUNT;amount;t2,a,b,2026-03-01T09:30:00Z,-3.00,EUR,",
                "NOT_A_NUMBER;amount;t2,a,b,2026-03-01T09:30:00Z,1e999999999,EUR,",
                "NOT_A_NUMBER;amount;t2,a,b,2026-03-01T09:30:00Z,1 000.00,EUR,",
                "NOT_A_NUMBER;amount;t2,a,b,2026-03-01T09:30:00Z,.5,EUR,",
                "NOT_A_NUMBER;amount;t2,a,b,2026-03-01T09:30:00Z,٣.00,EUR,",
                "TOO_MANY_DECIMALS;amount;t2,a,b,2026-03-01T09:30:00Z,1.005,EUR,",
                "TOO_MANY_DECIMALS;amount;t2,a,b,2026-03-01T09:30:00Z,1.50,JPY,",
                "AMOUNT_TOO_LARGE;amount;t2,a,b,2026-03-01T09:30:00Z,99999999999999999.00,EUR,",
                "AMOUNT_TOO_LARGE;amount;t2,a,b,2026-03-01T09:30:00Z,90071992547409.92,EUR,",
                "MISSING_VALUE;amount;t2,a,b,2026-03-01T09:30:00Z, ,EUR,",
                "UNKNOWN_CURRENCY;currency;t2,a,b,2026-03-01T09:30:00Z,1.00,EURO,",
                "NO_TIME_ZONE;at;t2,a,b,2026-03-01T09:30:00,1.00,EUR,",
                "NOT_A_TIME;at;t2,a,b,2026-02-30T09:30:00Z,1.00,EUR,",
                "TIME_OUT_OF_RANGE;at;t2,a,b,0001-01-01T00:00:00Z,1.00,EUR,",
                "MISSING_VALUE;from_account_id;t2,,b,2026-03-01T09:30:00Z,1.00,EUR,",
                "CONTROL_CHARACTER;reference;t2,a,b,2026-03-01T09:30:00Z,1.00,EUR,x\u0007y",
                "CONTROL_CHARACTER;to_account_id;t2,a,b\u0000c,2026-03-01T09:30:00Z,1.00,EUR,",
                "RAGGED_ROW;;t2,a,b,2026-03-01T09:30:00Z,1.00,EUR",
                "RAGGED_ROW;;t2,a,b,2026-03-01T09:30:00Z,1.00,EUR,x,y",
                "BAD_QUOTES;;\"t2\"x,a,b,2026-03-01T09:30:00Z,1.00,EUR,"
            })
    void rejectsRecordAndGoesOn(Reason reason, String field, String line) {
        Reading reading = Reading.of(directory, HEADER + line + "\n" + GOOD);
        assertThat(reading.rejected())
                .singleElement()
                .satisfies(bad -> assertThat(bad.line()).isEqualTo(2))
                .satisfies(bad -> assertThat(bad.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.reason()).isEqualTo(reason))
                        .satisfies(problem -> assertThat(problem.field()).isEqualTo(field == null ? "" : field)));
        assertThat(reading.ids()).containsExactly("t1");
    }

    @Test
    void findsEveryProblemOfRecord() {
        Reading reading = Reading.of(directory, HEADER + ",,b,yesterday,0,EUR,\n");
        assertThat(reading.rejected())
                .singleElement()
                .satisfies(bad -> assertThat(bad.problems())
                        .extracting(Problem::field)
                        .containsExactly("from_account_id", "at", "amount"));
    }

    @Test
    void rejectsBytesThatAreNotUtf8AndGoesOn() {
        byte[] bad = "t2,a,b,2026-03-01T09:30:00Z,1.00,EUR,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        Reading reading = Reading.of(directory, join(utf8(HEADER), bad, utf8(GOOD)));
        assertThat(reading.reasons()).containsExactly(Reason.INVALID_ENCODING);
        assertThat(reading.ids()).containsExactly("t1");
    }

    @Test
    void keepsReplacementCharacterThatTheSourceItselfHolds() {
        Reading reading = Reading.of(directory, HEADER + "t2,a,b,2026-03-01T09:30:00Z,1.00,EUR,caf\uFFFD\n");
        assertThat(reading.facts())
                .extracting(fact -> ((Transfer) fact).reference())
                .containsExactly("caf\uFFFD");
    }

    @Test
    void rejectsTenMegabyteLineAndGoesOn() {
        byte[] line = new byte[10_000_000];
        Arrays.fill(line, (byte) 'x');
        Reading reading = Reading.of(directory, join(utf8(HEADER), line, utf8("\n" + GOOD)));
        assertThat(reading.reasons()).containsExactly(Reason.RECORD_TOO_LONG);
        assertThat(reading.lines()).containsExactly(2L, 3L);
    }

    @Test
    void rejectsTenMegabyteJsonLineAndGoesOn() {
        byte[] line = new byte[10_000_000];
        Arrays.fill(line, (byte) '{');
        Reading reading = Reading.of(directory, join(line, utf8("\n{\"kind\":\"device\",\"device_id\":\"d\"}\n")));
        assertThat(reading.reasons()).containsExactly(Reason.RECORD_TOO_LONG);
        assertThat(reading.ids()).containsExactly("d");
    }

    @Test
    void losesOnlyTheLineOnWhichQuoteIsNotClosed() {
        String open = "t2,a,b,2026-03-01T09:30:00Z,1.00,EUR,\"open\n";
        String quoted = "t3,a,b,2026-03-01T09:30:00Z,1.00,EUR,\"closed\"\n";
        Reading reading = Reading.of(directory, HEADER + open + GOOD + quoted);
        assertThat(reading.reasons()).containsExactly(Reason.BAD_QUOTES);
        assertThat(reading.ids()).containsExactly("t1", "t3");
        assertThat(reading.lines()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void losesOnlyTheLineOnWhichLastQuoteOfFileIsNotClosed() {
        String open = "t2,a,b,2026-03-01T09:30:00Z,1.00,EUR,\"open\n";
        Reading reading = Reading.of(directory, HEADER + open + GOOD.repeat(500));
        assertThat(reading.reasons()).containsExactly(Reason.BAD_QUOTES);
        assertThat(reading.facts()).hasSize(500);
    }

    @Test
    void rejectsUnfinishedLineOfTruncatedArchive() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 5_000; i++) {
            text.append("t")
                    .append(i * 7919L)
                    .append(",a,b,2026-03-01T09:30:00Z,")
                    .append(i + 1)
                    .append(".00,EUR,\n");
        }
        byte[] packed = gzip(utf8(text.toString()));
        Reading reading = Reading.of(directory, Arrays.copyOf(packed, packed.length / 2));
        assertThat(reading.reasons()).containsExactly(Reason.UNREADABLE);
        assertThat(reading.facts()).hasSizeBetween(1_000, 4_999);
    }

    @Test
    void rejectsRecordedTimeAfterStartOfRun() {
        Reading reading =
                Reading.of(directory, "device_id,recorded_at\nd1,2026-06-01T00:00:01Z\nd2,2026-05-31T00:00:00Z\n");
        assertThat(reading.reasons()).containsExactly(Reason.TIME_OUT_OF_RANGE);
        assertThat(reading.ids()).containsExactly("d2");
    }

    @Test
    void rejectsAccountThatClosesBeforeItOpens() {
        Reading reading = Reading.of(directory, "account_id,bank_id,opened_at,closed_at\na,b,2026-02-01,2026-01-01\n");
        assertThat(reading.reasons()).containsExactly(Reason.INCONSISTENT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "BAD_JSON,'{\"kind\":\"device\",\"device_id\":\"d\"'",
        "BAD_JSON,'{\"kind\":\"device\",\"device_id\":[\"d\"]}'",
        "BAD_JSON,'{\"kind\":\"device\",\"device_id\":\"d\"} {}'",
        "BAD_JSON,'{\"kind\":\"device\",\"device_id\":\"d\",\"device_id\":\"e\"}'",
        "UNKNOWN_KIND,'{\"kind\":\"gadget\",\"device_id\":\"d\"}'",
        "MISSING_VALUE,'{\"kind\":\"device\",\"device_id\":null}'",
        "CONTROL_CHARACTER,'{\"kind\":\"device\",\"device_id\":\"d\\u0000\"}'",
        "CONTROL_CHARACTER,'{\"kind\":\"device\",\"device_id\":\"d\\ud800\"}'"
    })
    void rejectsJsonLineAndGoesOn(Reason reason, String line) {
        Reading reading = Reading.of(directory, "{\"kind\":\"device\",\"device_id\":\"first\"}\n" + line + "\n");
        assertThat(reading.reasons()).containsExactly(reason);
        assertThat(reading.records()).isEqualTo(2);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
