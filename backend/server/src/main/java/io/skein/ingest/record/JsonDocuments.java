// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.record;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A source with one JSON object a line, which may hold objects and arrays. Not thread-safe. */
public final class JsonDocuments implements Closeable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final RecordSplitter splitter;

    /**
     * @param in UTF-8 without byte-order mark, read to its end and closed with this
     */
    public JsonDocuments(InputStream in) {
        this.splitter = new RecordSplitter(in, false, RowReader.RECORD_LIMIT);
    }

    /** {@return the next line, an object or not; null at the end} */
    public @Nullable Document next() {
        RawRecord raw = splitter.next();
        if (raw == null) {
            return null;
        }
        Reason fault = raw.fault();
        String text = raw.text();
        if (fault == null && text == null) {
            fault = Reason.INVALID_ENCODING;
        }
        JsonNode object = fault == null && text != null ? object(text) : null;
        Problem problem =
                object != null ? null : new Problem("", fault == null ? Reason.BAD_JSON : fault, raw.lenientText());
        return new Document(raw.line(), object, problem);
    }

    @Override
    public void close() throws IOException {
        splitter.close();
    }

    private static @Nullable JsonNode object(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node != null && node.isObject() ? node : null;
        } catch (IOException notJson) {
            return null;
        }
    }

    /**
     * One line.
     *
     * @param line its number, from 1
     * @param object what it holds, or null if there is a problem
     * @param problem why it is no object, or null if it is one
     */
    public record Document(
            long line, @Nullable JsonNode object, @Nullable Problem problem) {}
}
